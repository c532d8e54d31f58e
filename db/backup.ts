import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import postgres from 'postgres'
import { connectionOptions } from '#db/connection.ts'
import { appliedMigrations } from '#db/migrate.ts'

/** The first line of a backup. Then comes each table: a line of JSON that names it, its rows as COPY writes them, and `\.` */
export type BackupHeader = {
  format: 'parcours-backup'
  version: 1
  madeAt: string
  /** When the last migration was made that the database had had. */
  migration: number
}
export type BackupTable = { table: string; columns: string[] }
/** The last line. Without it, the file was cut. */
export type BackupEnd = { end: true; rows: number; sequences: Record<string, string> }

/**
 * Writes everything in the database, gzipped, as it is at one moment, while the product goes on. Tables come in an order in which they
 * can be filled again. Answers the number of rows.
 */
export async function backUp(url: string, output: Writable): Promise<number> {
  const sql = postgres({ ...connectionOptions(url), max: 1, connect_timeout: 10 })
  const gzip = createGzip()
  const written = pipeline(gzip, output)
  // Told below, when it is awaited.
  written.catch(() => undefined)
  try {
    const rows = await sql.begin('isolation level repeatable read read only', async (tx) => {
      const migration = (await appliedMigrations(tx)).at(-1)
      if (migration === undefined)
        throw new Error('There is nothing to back up: this database has never been used by Parcours.')
      await writeLine(gzip, {
        format: 'parcours-backup',
        version: 1,
        madeAt: new Date().toISOString(),
        migration,
      })
      let rows = 0
      for (const table of await tablesInOrder(tx)) {
        await writeLine(gzip, table)
        rows += await copyOut(tx, table, gzip)
      }
      await writeLine(gzip, { end: true, rows, sequences: await sequences(tx) })
      return rows
    })
    gzip.end()
    await written
    return rows
  } catch (error) {
    gzip.destroy()
    throw error
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function writeLine(output: Writable, value: BackupHeader | BackupTable | BackupEnd): Promise<void> {
  await write(output, `${JSON.stringify(value)}\n`)
}

async function write(output: Writable, chunk: string | Buffer): Promise<void> {
  if (!output.writable) throw new Error('The backup could not be written.')
  if (!output.write(chunk)) await once(output, 'drain')
}

async function copyOut(
  tx: postgres.TransactionSql,
  { table, columns }: BackupTable,
  output: Writable,
): Promise<number> {
  let rows = 0
  const stream = await tx`copy ${tx(table)} (${tx(columns)}) to stdout`.readable()
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    for (const byte of chunk) if (byte === 10) rows += 1
    await write(output, chunk)
  }
  // The driver pauses its socket when we are slower than the server; if that was at the last row, nothing would resume it.
  stream._read(0)
  await write(output, '\\.\n')
  return rows
}

/** The tables that others point to come before those; a table that points to itself is filled by one statement. */
async function tablesInOrder(tx: postgres.TransactionSql): Promise<BackupTable[]> {
  const tables = await tx<{ table: string; columns: string[]; needs: string[] }[]>`
    select c.relname as table,
      array(select attname::text from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
      array(select distinct r.relname::text from pg_constraint f join pg_class r on r.oid = f.confrelid
        where f.contype = 'f' and f.conrelid = c.oid and f.confrelid <> c.oid) as needs
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`
  const ordered: BackupTable[] = []
  const placed = new Set<string>()
  while (ordered.length < tables.length) {
    const next = tables.filter(
      ({ table, needs }) => !placed.has(table) && needs.every((name) => placed.has(name)),
    )
    if (next.length === 0)
      throw new Error('The tables point to each other in a circle: none can be filled first.')
    for (const { table, columns } of next) {
      placed.add(table)
      ordered.push({ table, columns })
    }
  }
  return ordered
}

async function sequences(tx: postgres.TransactionSql): Promise<Record<string, string>> {
  const rows = await tx<{ name: string; last: string }[]>`
    select sequencename as name, last_value::text as last from pg_sequences
    where schemaname = 'public' and last_value is not null`
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]))
}
