import type { DatabaseClient } from '#db/client.ts'

/** What runs a prepared statement: the pool, or a transaction of it. */
export type Connection = Pick<DatabaseClient['sql'], 'unsafe'>
type Row = { [column: string]: unknown }

/** One SQL statement put together from parts: `value(x)` answers the placeholder under which x travels. */
export type Statement = {
  value(value: unknown): string
  /** A data-modifying part, `with name as (…)`; runs whether or not another part reads it. */
  part(name: string, text: string): void
}

/**
 * Builds and runs one prepared statement: its parts, then `last`. Every combination of parts is prepared once for each connection, so
 * that a turn pays only for what it writes.
 */
export async function runStatement(sql: Connection, build: (statement: Statement) => string): Promise<Row[]> {
  const values: unknown[] = []
  const parts: string[] = []
  const last = build({
    value: (value) => `$${values.push(value)}`,
    part: (name, text) => void parts.push(`${name} as (${text})`),
  })
  const text = parts.length ? `with ${parts.join(', ')} ${last}` : last
  return runPrepared(sql, text, values)
}

/** Runs a statement that is prepared once for each connection; it is on its way when this returns. Moments go in and come out as text. */
export function runPrepared(sql: Connection, text: string, values: unknown[]): Promise<Row[]> {
  return sql.unsafe(text, values as never[], { prepare: true }).execute()
}

/** A bound that belongs to the statement: a plan that is kept for any bound at all is one for many rows, and reads tables whole. */
export function atMost(rows: number): string {
  if (!Number.isSafeInteger(rows) || rows < 0) throw new RangeError(`Not a number of rows: ${rows}`)
  return `limit ${rows}`
}
