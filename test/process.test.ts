import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runFolder } from '#test/leftovers.ts'

// Without pages there is nothing to build: everything else is as `npm start` has it.
const roles = 'bot,worker'
let folder = ''
let dataDir = ''
const processes: ChildProcess[] = []

beforeAll(async () => {
  folder = await runFolder('test')
  return () => rm(folder, { recursive: true, force: true })
})
beforeEach(() => {
  // The name that runFolder's successors look into when they clean up.
  dataDir = join(folder, 'data')
})
afterEach(async () => {
  for (const child of processes.splice(0)) await end(child, 'SIGTERM')
  await rm(dataDir, { recursive: true, force: true })
})

function launch(env: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../scripts/start.ts')], {
    // Vitest has a BASE_URL of its own.
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      ROLES: roles,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  processes.push(child)
  return child
}

/** The address it says that it is ready at, or what it said instead. */
function told(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve) => {
    const listen = (chunk: Buffer) => {
      said += chunk
      const url = /ready at (\S+)/.exec(said)?.[1]
      if (url) resolve(url)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('close', () => resolve(said))
  })
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'close')
    child.kill(signal)
    await gone
  }
  return child.exitCode
}

const health = async (url: string) => (await fetch(`${url}/healthz`)).status
const hasDatabase = () => existsSync(join(dataDir, 'postgres/data/postmaster.pid'))

describe('the process', { timeout: 600_000 }, () => {
  it('is ready when it says so, and takes its database with it when it ends', async () => {
    const child = launch()
    expect(await health(await told(child))).toBe(200)
    expect(await end(child, 'SIGTERM')).toBe(0)
    expect(hasDatabase()).toBe(false)
  })

  it('ends in order on Ctrl-C, also when npm passes on the same Ctrl-C once more', async () => {
    const child = launch()
    await told(child)
    child.kill('SIGINT')
    expect(await end(child, 'SIGINT')).toBe(0)
    expect(hasDatabase()).toBe(false)
  })

  it('recovers by itself after it was killed', async () => {
    const killed = launch()
    await told(killed)
    await end(killed, 'SIGKILL')
    expect(hasDatabase()).toBe(true)
    const next = launch()
    expect(await health(await told(next))).toBe(200)
    expect(await end(next, 'SIGTERM')).toBe(0)
    expect(hasDatabase()).toBe(false)
  })

  it('ends before it is ready when it is interrupted while it starts', async () => {
    const child = launch()
    await expect.poll(() => existsSync(dataDir), { timeout: 60_000 }).toBe(true)
    expect(await end(child, 'SIGTERM')).toBe(0)
    expect(hasDatabase()).toBe(false)
  })

  it('shares its database with a second process of the same copy', async () => {
    const [first, second] = [launch(), launch()]
    const urls = await Promise.all([told(first), told(second)])
    expect(new Set(urls).size).toBe(2)
    await end(first, 'SIGTERM')
    expect(await health(urls[1])).toBe(200)
    await end(second, 'SIGTERM')
    expect(hasDatabase()).toBe(false)
  })

  it('says which port is taken, and leaves nothing running', async () => {
    const first = launch()
    const port = new URL(await told(first)).port
    const second = launch({ PORT: port })
    expect(await told(second)).toMatch(`Port ${port} is taken by another program`)
    expect(second.exitCode).toBe(1)
    expect(await health(`http://127.0.0.1:${port}`)).toBe(200)
  })

  it('names the variable that is wrong', async () => {
    const child = launch({ ROLES: 'cook' })
    expect(await told(child)).toMatch(/ROLES must be a list of web, bot, worker/)
    expect(child.exitCode).toBe(1)
  })
})
