import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findChromium } from '#e2e/find-chromium.ts'
import { owner } from '#e2e/owner.ts'
import { runFolder } from '#test/leftovers.ts'

/** One browser and one Parcours, as `npm start` runs it, for all journeys: in a folder and on a port of their own. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await runFolder('e2e')
  const { executablePath, env } = await findChromium(folder)
  const { server, url } = await startProduct(folder)
  // Workers are started after this, and read it in fixtures.ts.
  Object.assign(process.env, { PARCOURS_E2E: JSON.stringify({ executablePath, env, url }) })
  return async () => {
    const gone = once(server, 'exit')
    server.kill('SIGTERM')
    await gone
    await rm(folder, { recursive: true, force: true })
  }
}

async function startProduct(folder: string): Promise<{ server: ChildProcess; url: string }> {
  const server = spawn(process.execPath, [join(import.meta.dirname, '../scripts/start.ts')], {
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: join(folder, 'data'),
      OWNER_EMAIL: owner.email,
      OWNER_PASSWORD: owner.password,
      RATE_LIMIT_FACTOR: '1000',
      ALLOW_PRIVATE_HOSTS: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  return new Promise((resolve, reject) => {
    server.stdout.on('data', (chunk) => {
      said += chunk
      const url = /ready at (\S+)/.exec(said)?.[1]
      if (url) resolve({ server, url })
    })
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Parcours did not start (code ${code}):\n${said}`)))
  })
}
