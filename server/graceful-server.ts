import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * An HTTP server that ends as its clients would wish. `close` takes no new connections, ends what asked for an event stream (such clients
 * come back by themselves), finishes the requests in flight, and cuts whatever still hangs after `patience` ms.
 */
export function gracefulServer(patience = 15_000): { server: Server; close: () => Promise<void> } {
  const server = createServer({ keepAliveTimeout: 65_000 })
  const open = new Map<ServerResponse, IncomingMessage>()
  const sockets = new Set<Socket>()
  let closing = false

  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('request', (request, response) => {
    if (closing) response.setHeader('connection', 'close')
    open.set(response, request)
    response.on('close', () => open.delete(response))
  })

  async function close(): Promise<void> {
    closing = true
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const [response, request] of open) {
      if (request.headers.accept?.includes('text/event-stream')) response.destroy()
      else if (!response.headersSent) response.setHeader('connection', 'close')
    }
    // Neither idle nor in flight: a socket that was upgraded belongs to no request any more.
    const busy = new Set([...open.keys()].map((response) => response.socket))
    for (const socket of sockets) if (!busy.has(socket)) socket.destroy()
    const done = new AbortController()
    const cut = delay(patience, undefined, { signal: done.signal }).then(
      () => sockets.forEach((socket) => void socket.destroy()),
      () => undefined,
    )
    await closed
    done.abort()
    await cut
  }

  return { server, close }
}
