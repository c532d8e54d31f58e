import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { connectionOptions } from '#db/connection.ts'
import { startEmbeddedPostgres } from '#db/embedded.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { runFolder } from '#test/leftovers.ts'

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
  max_connections: '1000',
  autovacuum: 'off',
}

/** One PostgreSQL for the run, in a folder of its own, so that any number of runs can go on at once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await runFolder('test')
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
