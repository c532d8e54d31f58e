import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { connectionOptions } from '#db/connection.ts'
import { startEmbeddedPostgres } from '#db/embedded.ts'
import { migrateDatabase } from '#db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run; its database `template_parcours` is migrated and empty. */
    postgres: string
  }
}

/** A crash may lose what is in it: nothing here outlives the run. */
const fast = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
  max_connections: '200',
  autovacuum: 'off',
}

/** One PostgreSQL for the run, in a folder of its own, so that any number of runs can go on at once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers()
  const folder = await mkdtemp(join(tmpdir(), `parcours-test-${process.pid}-`))
  await chmod(folder, 0o711)
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), settings: fast })
  const sql = postgres({ ...connectionOptions(server.url), max: 1 })
  await sql`create database template_parcours`
  await sql.end()
  await migrateDatabase(databaseUrl(server.url, 'template_parcours'))
  project.provide('postgres', server.url)
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same server, another database. */
export function databaseUrl(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

/** Ends the servers and removes the folders of runs that were killed. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = Number(/^parcours-test-(\d+)-/.exec(name)?.[1])
    if (!owner || isAlive(owner)) continue
    const folder = join(tmpdir(), name)
    const [pid, , , , socket] = postmaster(folder)
    if (pid && isAlive(Number(pid))) process.kill(Number(pid), 'SIGQUIT')
    if (socket) await rm(socket, { recursive: true, force: true })
    // Another user's is another user's to remove.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
  }
}

function postmaster(folder: string): string[] {
  try {
    return readFileSync(join(folder, 'data/postgres/data/postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
