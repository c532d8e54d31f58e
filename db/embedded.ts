import { totalmem } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import postgres from 'postgres'
import { connectionOptions } from '#db/connection.ts'
import { postgresBinaries } from '#db/embedded-binaries.ts'
import { createCluster, databaseName, removeDrafts } from '#db/embedded-cluster.ts'
import type { Home } from '#db/embedded-home.ts'
import { postgresHome } from '#db/embedded-home.ts'
import type { Running } from '#db/embedded-server.ts'
import { runningServer, stopServer } from '#db/embedded-server.ts'
import { removeSocketFolder, socketFolder } from '#db/embedded-socket.ts'

export type EmbeddedPostgres = {
  /** For `openDatabase`, and for anything else that takes a PostgreSQL URL with `?host=/socket/folder`. */
  url: string
  /** Leaves the server; the last of the processes that use it stops it. */
  stop(): Promise<void>
}

type Options = {
  /** DATA_DIR: the database lives in its folder `postgres`. */
  dataDir: string
  /** Told in a sentence what takes time, or goes wrong and is being repaired. */
  report?: (line: string) => void
  /** Server settings over our own. */
  settings?: Record<string, string>
}

/** Every process that uses the server holds this lock with others; who can have it alone is the last one. */
const usersLock = 7_331_001

/**
 * A real PostgreSQL in DATA_DIR, on a Unix socket without a port: it is created at the first call, started or (when a killed process left
 * it running, or another process of this copy uses it) taken over. Should it die, it is started again on the same socket.
 */
export async function startEmbeddedPostgres({
  dataDir,
  report = () => undefined,
  settings = {},
}: Options): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32') {
    throw new Error('On Windows, set DATABASE_URL to a PostgreSQL server (15 or newer).')
  }
  const home = await postgresHome(dataDir)
  const binaries = await postgresBinaries(home.account)
  await createCluster(home, binaries)
  const start = async () =>
    runningServer(home, binaries, await socketFolder(home), { ...productSettings(), ...settings })

  let stopping = false
  let recovery = Promise.resolve()
  let current = await enter(start, lost)
  await removeDrafts(home)

  function lost(): void {
    recovery = recover()
  }

  async function recover(): Promise<void> {
    for (let wait = 100; !stopping; wait = Math.min(wait * 2, 10_000)) {
      report('PostgreSQL went away: starting it again')
      try {
        current = await enter(start, lost)
        return
      } catch (error) {
        report(error instanceof Error ? error.message : String(error))
        await delay(wait)
      }
    }
  }

  return {
    url: socketUrl(current.server.socket),
    async stop() {
      if (stopping) return
      stopping = true
      await recovery
      await leave(home, current)
    },
  }
}

type Session = { server: Running; sql: postgres.Sql }

async function enter(start: () => Promise<Running>, lost: () => void): Promise<Session> {
  for (;;) {
    const server = await start()
    await createDatabase(server.socket)
    let entered = false
    const sql = postgres({
      ...connectionOptions(socketUrl(server.socket)),
      max: 1,
      // The lock lives as long as this one connection.
      idle_timeout: 0,
      connect_timeout: 5,
      max_lifetime: null,
      connection: { application_name: 'parcours: in use' },
      onclose: () => entered && lost(),
    })
    try {
      const [row] = await sql`select pg_try_advisory_lock_shared(${usersLock}) as entered`
      entered = row?.entered === true
    } catch {
      entered = false
    }
    if (entered) return { server, sql }
    // The last user is stopping it at this moment: wait for the end, then start it anew.
    await sql.end({ timeout: 1 })
    await delay(50)
  }
}

async function leave(home: Home, { server, sql }: Session): Promise<void> {
  const alone = await sql`
    select pg_advisory_unlock_shared(${usersLock}), pg_try_advisory_lock(${usersLock}) as alone`.then(
    ([row]) => row?.alone === true,
    () => false,
  )
  if (alone) await stopServer(home, server)
  await sql.end({ timeout: 1 })
  if (alone) await removeSocketFolder(server.socket)
}

async function createDatabase(socket: string): Promise<void> {
  const sql = postgres({ ...connectionOptions(socketUrl(socket, 'postgres')), max: 1 })
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${databaseName}`
    if (!found) await sql`create database ${sql(databaseName)}`
  } catch (error) {
    // Another process made it at the same moment.
    if ((error as { code?: string }).code !== '42P04' && (error as { code?: string }).code !== '23505')
      throw error
  } finally {
    await sql.end({ timeout: 1 })
  }
}

function socketUrl(socket: string, database: string = databaseName): string {
  return `postgres:///${database}?host=${encodeURIComponent(socket)}&user=${databaseName}`
}

/** Safe before fast: every commit is on the disk when it is answered. */
function productSettings(): Record<string, string> {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
  const megabytes = Math.floor(memory / 1024 / 1024)
  return {
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    max_connections: '100',
    shared_buffers: `${clamp(megabytes / 8, 32, 1024)}MB`,
    effective_cache_size: `${clamp(megabytes / 2, 128, 65_536)}MB`,
    maintenance_work_mem: `${clamp(megabytes / 32, 16, 256)}MB`,
    max_wal_size: '1GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
    idle_in_transaction_session_timeout: '5min',
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), most))
}
