import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * A port that nobody has and that nobody is given meanwhile: below those that a system hands out by itself, to who asks for any and to every
 * connection. So it is still free when the product listens, also after a restart.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000)
    const server = createServer()
    const taken = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(true))
      server.listen(port, '127.0.0.1', () => resolve(false))
    })
    if (taken) continue
    server.close()
    await once(server, 'close')
    return port
  }
}
