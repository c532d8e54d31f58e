import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { gracefulServer } from '#server/graceful-server.ts'

async function serve(patience: number) {
  const graceful = gracefulServer(patience)
  const waiting = Promise.withResolvers<() => void>()
  graceful.server.on('request', (request, response) => {
    if (request.url === '/stream') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n')
    } else if (request.url === '/slow') waiting.resolve(() => response.end('finished'))
    else if (request.url === '/stuck') waiting.resolve(() => undefined)
    else response.end('quick')
  })
  graceful.server.listen(0)
  await once(graceful.server, 'listening')
  return {
    ...graceful,
    url: `http://localhost:${(graceful.server.address() as AddressInfo).port}`,
    waiting: waiting.promise,
  }
}

it('finishes what is in flight, and takes nothing new', async () => {
  const { url, close, waiting } = await serve(60_000)
  const slow = fetch(`${url}/slow`)
  const finish = await waiting
  const closed = close()
  await expect(fetch(url)).rejects.toThrow()
  finish()
  expect(await (await slow).text()).toBe('finished')
  await closed
})

it('ends event streams and idle connections at once', async () => {
  const { url, close } = await serve(60_000)
  await (await fetch(url)).text()
  const stream = await fetch(`${url}/stream`, { headers: { accept: 'text/event-stream' } })
  const reader = stream.body?.getReader()
  await reader?.read()
  await close()
  await expect(reader?.read()).rejects.toThrow()
})

it('cuts what hangs for longer than its patience', async () => {
  const { url, close, waiting } = await serve(50)
  const stuck = fetch(`${url}/stuck`)
  await waiting
  const [outcome] = await Promise.allSettled([stuck, close()])
  expect(outcome.status).toBe('rejected')
})
