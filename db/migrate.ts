import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { connectionOptions } from '#db/connection.ts'

/** Processes that start together take turns: the first migrates, the others find it done. */
const migrationLock = 7_331_002
const oldestVersion = 150_000
const folder = join(import.meta.dirname, 'migrations')

/** Brings the database of this URL to the shape that this code expects. Answers how many migrations it applied. */
export async function migrateDatabase(url: string): Promise<number> {
  return connected(url, (sql) =>
    sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(${migrationLock})`
      return applyMigrations(tx)
    }),
  )
}

/** Throws, in a sentence for whoever set DATABASE_URL, when there is no PostgreSQL that we can use. */
export async function checkDatabase(url: string): Promise<void> {
  await connected(url, async () => undefined)
}

async function connected<T>(url: string, run: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres({ ...connectionOptions(url), max: 1, connect_timeout: 10 })
  try {
    await checkServer(sql)
    return await run(sql)
  } catch (error) {
    throw explain(error as Error & { code?: string }, url)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Applies, within the given transaction, what is missing up to and with the migration of this time (by default: everything). */
export async function applyMigrations(
  tx: postgres.TransactionSql,
  upTo = Number.POSITIVE_INFINITY,
): Promise<number> {
  // The table is the one that drizzle-kit keeps, so that its tools can be used on the database too.
  await tx`create schema if not exists drizzle`
  await tx`
    create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`
  const done = new Set(await appliedMigrations(tx))
  const known = knownMigrations()
  if ([...done].some((when) => when > (known.at(-1)?.when ?? 0))) {
    throw new Error(
      'This database was last used by a newer Parcours. Start that one, or restore a backup made before it.',
    )
  }
  const missing = known.filter(({ when }) => !done.has(when) && when <= upTo)
  for (const { when, statements, hash } of missing) {
    for (const statement of statements) await tx.unsafe(statement)
    await tx`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${when})`
  }
  return missing.length
}

/** When the migrations were made that this database has had, in milliseconds, the oldest first. */
export async function appliedMigrations(tx: postgres.ISql): Promise<number[]> {
  const [table] = await tx`select to_regclass('drizzle.__drizzle_migrations') is not null as there`
  if (!table?.there) return []
  const rows = await tx`select created_at from drizzle.__drizzle_migrations order by created_at`
  return rows.map((row) => Number(row.created_at))
}

type Migration = { when: number; statements: string[]; hash: string }

function knownMigrations(): Migration[] {
  const journal = join(folder, 'meta', '_journal.json')
  if (!existsSync(journal))
    throw new Error(`${journal} is missing: the migrations were not installed with the code.`)
  const { entries } = JSON.parse(readFileSync(journal, 'utf8')) as {
    entries: { when: number; tag: string }[]
  }
  return entries.map(({ when, tag }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), 'utf8')
    return {
      when,
      statements: text.split('--> statement-breakpoint'),
      hash: createHash('sha256').update(text).digest('hex'),
    }
  })
}

async function checkServer(sql: postgres.Sql): Promise<void> {
  const [row] = await sql`
    select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`
  if (row?.version < oldestVersion) {
    throw new Error(`PostgreSQL 15 or newer is needed; this server is ${Math.floor(row?.version / 10_000)}.`)
  }
  if (row?.encoding !== 'UTF8')
    throw new Error(`The database must be in UTF8; this one is in ${row?.encoding}.`)
}

/** Where the trouble is the address in DATABASE_URL, says so without its password. */
function explain(error: Error & { code?: string }, url: string): Error {
  const { hostname, port, pathname, username } = new URL(url)
  const server = `${hostname || 'localhost'}:${port || 5432}`
  const words: Record<string, string> = {
    ECONNREFUSED: `No PostgreSQL answers at ${server}.`,
    ENOTFOUND: `The host ${hostname} in DATABASE_URL is not known.`,
    CONNECT_TIMEOUT: `PostgreSQL at ${server} does not answer.`,
    '28P01': `PostgreSQL at ${server} does not accept the password of "${username}".`,
    '28000': `PostgreSQL at ${server} does not let "${username}" in.`,
    '3D000': `PostgreSQL at ${server} has no database "${pathname.slice(1)}": create it first.`,
    '42501': `"${username}" may not create tables in the database "${pathname.slice(1)}".`,
  }
  const told = words[error.code ?? '']
  return told ? new Error(`DATABASE_URL: ${told}`, { cause: error }) : error
}
