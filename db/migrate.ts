import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { connectionOptions } from '#db/connection.ts'

const folder = join(import.meta.dirname, 'migrations')
/** Processes that start together take turns: the first migrates, the others find it done. */
const migrationLock = 7_331_002
const oldestVersion = 150_000

/** Brings the database of this URL to the shape that this code expects. Answers how many migrations it applied. */
export async function migrateDatabase(url: string): Promise<number> {
  const sql = postgres({ ...connectionOptions(url), max: 1, connect_timeout: 10 })
  try {
    await checkServer(sql)
    await sql`select pg_advisory_lock(${migrationLock})`
    const before = await applied(sql)
    const known = knownMigrations()
    const newest = known.at(-1) ?? 0
    if (before.some((when) => when > newest)) {
      throw new Error(
        'This database was last used by a newer Parcours. Start that one, or restore a backup made before it.',
      )
    }
    await migrate(drizzle({ client: sql }), { migrationsFolder: folder })
    return known.length - before.length
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function checkServer(sql: postgres.Sql): Promise<void> {
  const [row] =
    await sql`select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`
  if (row?.version < oldestVersion)
    throw new Error(`PostgreSQL 15 or newer is needed; this server is ${Math.floor(row?.version / 10_000)}.`)
  if (row?.encoding !== 'UTF8')
    throw new Error(`The database must be in UTF8; this one is in ${row?.encoding}.`)
}

async function applied(sql: postgres.Sql): Promise<number[]> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as exists`
  if (!table?.exists) return []
  return (await sql`select created_at from drizzle.__drizzle_migrations`).map((row) => Number(row.created_at))
}

function knownMigrations(): number[] {
  const journal = join(folder, 'meta', '_journal.json')
  if (!existsSync(journal))
    throw new Error(`${journal} is missing: the migrations were not installed with the code.`)
  return JSON.parse(readFileSync(journal, 'utf8')).entries.map((entry: { when: number }) => entry.when)
}
