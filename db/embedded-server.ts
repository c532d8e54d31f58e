import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import postgres from 'postgres'
import type { Binaries } from '#db/embedded-binaries.ts'
import { databaseName, postgresEnv } from '#db/embedded-cluster.ts'
import { explainFailure } from '#db/embedded-failure.ts'
import type { Home } from '#db/embedded-home.ts'

/** Recovery after a crash replays the log, which takes as long as the disk needs. */
const patience = 120_000

export type Running = { pid: number; socket: string }

/** The server of this cluster: the one that is running, whoever started it, or else a new one on the given socket folder. */
export async function runningServer(
  home: Home,
  { bin }: Binaries,
  socket: string,
  settings: Record<string, string>,
): Promise<Running> {
  const end = Date.now() + patience
  let said = ''
  while (Date.now() < end) {
    const found = await readPidFile(home)
    if (found && isPostgres(found.pid, home)) {
      if (await answers(found.socket)) return found
      await delay(25)
      continue
    }
    // The pid went to another program: PostgreSQL would take that for a server of this cluster.
    if (found && isAlive(found.pid)) await rm(join(home.path, 'data', 'postmaster.pid'), { force: true })
    const outcome = await launch(home, bin, socket, settings)
    if (outcome.ready) return outcome.ready
    said = outcome.output
    // Another process was faster, or the children of a killed server are still leaving.
    if (!/lock file|pre-existing shared memory/.test(said)) throw explainFailure(said, home.path)
    await delay(100)
  }
  throw explainFailure(said || 'A server holds the data but does not answer.', home.path)
}

/** Ends the server: sessions are cut, transactions in flight rolled back, everything written. */
export async function stopServer(home: Home, { pid }: Running): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isPostgres(pid, home)) return
    process.kill(pid, signal)
    const end = Date.now() + 30_000
    while (Date.now() < end) {
      if (!isPostgres(pid, home)) return
      await delay(10)
    }
  }
}

type Outcome = { ready: Running; output?: never } | { ready?: never; output: string }

async function launch(
  home: Home,
  bin: string,
  socket: string,
  settings: Record<string, string>,
): Promise<Outcome> {
  const log = join(home.path, 'log')
  const size = (await stat(log).catch(() => null))?.size ?? 0
  const file = await open(log, size > 10_000_000 ? 'w' : 'a')
  const from = (await file.stat()).size
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const args = ['-D', join(home.path, 'data'), '-k', socket, '-c', 'listen_addresses=', ...options]
  // Detached: Ctrl-C reaches everything in the terminal's group, and the database must outlive us by a moment.
  const child = spawn(join(bin, 'postgres'), args, {
    ...home.account,
    cwd: '/',
    env: postgresEnv,
    detached: true,
    stdio: ['ignore', file.fd, file.fd],
  })
  child.unref()
  let ended: string | null = null
  child.on('error', (error) => (ended = error.message))
  child.on('exit', (code, signal) => (ended ??= `PostgreSQL ended (${signal ?? `code ${code}`}).`))
  await file.close()
  const end = Date.now() + patience
  while (ended === null && Date.now() < end) {
    const found = await readPidFile(home)
    if (found && found.pid === child.pid && found.ready && (await answers(socket))) return { ready: found }
    await delay(10)
  }
  return { output: `${await readFrom(log, from)}\n${ended ?? 'It did not become ready.'}` }
}

async function readFrom(path: string, position: number): Promise<string> {
  return (await readFile(path)).subarray(position).toString()
}

/** What PostgreSQL notes about itself: pid, data folder, start, port, socket folder, address, shared memory, status. */
async function readPidFile(home: Home): Promise<(Running & { ready: boolean }) | null> {
  const text = await readFile(join(home.path, 'data', 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n').map((line) => line.trim())
  const pid = Number(lines[0])
  return pid > 0 ? { pid, socket: lines[4] ?? '', ready: lines[7] === 'ready' } : null
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isPostgres(pid: number, home: Home): boolean {
  if (!isAlive(pid)) return false
  const data = join(home.path, 'data')
  if (process.platform !== 'linux') {
    const told = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
    return told.stdout.includes(data)
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data)
  } catch {
    return false
  }
}

async function answers(socket: string): Promise<boolean> {
  if (!socket) return false
  const sql = postgres({
    path: join(socket, '.s.PGSQL.5432'),
    user: databaseName,
    database: 'postgres',
    max: 1,
    connect_timeout: 5,
    fetch_types: false,
  })
  try {
    await sql`select 1`
    return true
  } catch {
    return false
  } finally {
    await sql.end({ timeout: 1 })
  }
}
