import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A Parcours that runs. */
export type Product = {
  url: string
  /** What the terminal shows so far. */
  said: () => string
  /** What its commands must be told to mean this one. */
  env: NodeJS.ProcessEnv
  /** Ends it in order, or as a power cut would. */
  stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>
}

/** Starts Parcours as `npm start` does, with its data in `folder`, reachable from this machine alone. */
export async function startProduct(
  folder: string,
  environment: { [name: string]: string } = {},
): Promise<Product> {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    NODE_ENV: 'production' as const,
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: join(folder, 'data'),
    RATE_LIMIT_FACTOR: '1000',
    ALLOW_PRIVATE_HOSTS: '1',
    ...environment,
  }
  const server = spawn(process.execPath, [join(import.meta.dirname, '../scripts/start.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Whatever ends this process, its Parcours ends with it.
  const leave = () => server.kill('SIGTERM')
  process.once('exit', leave)
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk) => {
      said += chunk
      const ready = /ready at (\S+)/.exec(said)?.[1]
      if (ready) resolve(ready)
    })
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Parcours did not start (code ${code}):\n${said}`)))
  })
  const stop: Product['stop'] = async (signal = 'SIGTERM') => {
    process.off('exit', leave)
    if (server.exitCode !== null || server.signalCode !== null) return
    const gone = once(server, 'exit')
    server.kill(signal)
    await gone
  }
  return { url, said: () => said, env, stop }
}
