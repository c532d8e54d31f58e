import type { Connection } from '#db/queries/statement.ts'
import { runPrepared } from '#db/queries/statement.ts'
import { rowKeys } from '#db/row-keys.ts'
import type { Column } from '#db/schema/tables.ts'
import { storable } from '#db/storable.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'

export type FoundTable = { id: string; columns: Column[] }
export type FoundRow = { id: string; values: JsonObject }

/** A workspace's table by its id or its name. */
export async function findDataTable(
  sql: Connection,
  workspace: WorkspaceId,
  table: string,
): Promise<FoundTable | undefined> {
  const [row] = await runPrepared(
    sql,
    'select id, columns from data_tables where workspace_id = $1 and (id::text = $2 or name = $2) order by id::text = $2 desc limit 1',
    [workspace, table],
  )
  return row && { id: row.id as string, columns: row.columns as Column[] }
}

/**
 * Rows that have all these keys (see `rowKey`), in the order they came; without keys, the first ones. With `lock`, within a transaction:
 * as they are now, and nobody else's to change until it ends.
 */
export async function findDataRows(
  sql: Connection,
  workspace: WorkspaceId,
  table: string,
  keys: string[],
  limit: number,
  { lock = false } = {},
): Promise<FoundRow[]> {
  // Materialized: the few rows of a key are found first and put in order then, never the other way round.
  const text = keys.length
    ? `with found as materialized (
        select id, n, values from data_rows where workspace_id = $1 and table_id = $2 and keys @> $3::text[] ${lock ? 'for update' : ''}
      ) select id, values from found order by n limit $4`
    : `select id, values from data_rows where workspace_id = $1 and table_id = $2 and $3::text[] is not null
      order by workspace_id, table_id, n limit $4 ${lock ? 'for update' : ''}`
  const rows = await runPrepared(sql, text, [workspace, table, keys, limit])
  return rows.map((row) => ({ id: row.id as string, values: row.values as JsonObject }))
}

/** Adds a row under an id that was made for it. */
export async function insertDataRow(
  sql: Connection,
  workspace: WorkspaceId,
  table: string,
  { id, values }: FoundRow,
): Promise<void> {
  await runPrepared(
    sql,
    'insert into data_rows (workspace_id, table_id, id, values, keys) values ($1, $2, $3, $4, $5::text[])',
    [workspace, table, id, storable(values), rowKeys(table, values)],
  )
}

/** Gives a row these values in place of its former ones. */
export async function updateDataRow(
  sql: Connection,
  workspace: WorkspaceId,
  table: string,
  row: FoundRow,
): Promise<void> {
  await runPrepared(
    sql,
    'update data_rows set values = $4, keys = $5::text[], updated_at = now() where workspace_id = $1 and table_id = $2 and id = $3',
    [workspace, table, row.id, storable(row.values), rowKeys(table, row.values)],
  )
}

/** Until the transaction ends, nobody else who asks for the same `name` goes on. */
export async function lockDataRows(sql: Connection, name: string): Promise<void> {
  await runPrepared(sql, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [name])
}
