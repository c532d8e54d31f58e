import type { Socket } from 'node:net'
import { connect, createServer } from 'node:net'

/** A line to the product that can be cut, streams and all, and mended: what a train does to a laptop. */
export async function cuttableLine(baseURL: string | undefined) {
  const { port, hostname } = new URL(baseURL ?? '')
  const open = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) {
      near.destroy()
      return
    }
    const far = connect(Number(port), hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const cut = () => {
    isCut = true
    for (const socket of open) socket.destroy()
  }
  return {
    url,
    cut,
    mend() {
      isCut = false
    },
    end() {
      cut()
      server.close()
    },
  }
}
