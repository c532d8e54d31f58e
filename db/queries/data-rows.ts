import type { Connection } from '#db/queries/statement.ts'
import { atMost, runPrepared } from '#db/queries/statement.ts'
import { rowKeys } from '#db/row-keys.ts'
import type { Column } from '#db/schema/tables.ts'
import { storable } from '#db/storable.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'

/** `version` is another one when its columns have changed. */
export type FoundTable = { id: string; columns: Column[]; version: string }
export type FoundRow = { id: string; values: JsonObject }
/** A row as it was seen: whoever changes it makes another version of it (PostgreSQL's xmin). */
export type SeenRow = FoundRow & { version: string }

/** A workspace's table by its id or its name. */
export async function findDataTable(
  sql: Connection,
  workspace: WorkspaceId,
  table: string,
): Promise<FoundTable | undefined> {
  const [row] = await runPrepared(
    sql,
    'select id, columns, xmin::text as version from data_tables where workspace_id = $1 and (id::text = $2 or name = $2) order by id::text = $2 desc limit 1',
    [workspace, table],
  )
  return row && { id: row.id as string, columns: row.columns as Column[], version: row.version as string }
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
): Promise<SeenRow[]> {
  const text = keys.length
    ? `${foundBy('$3', lock)} select id, values, version from found where workspace_id = $1 and table_id = $2 order by n ${atMost(limit)}`
    : `select id, values, xmin::text as version from data_rows
      where workspace_id = $1 and table_id = $2 and $3::text[] is not null
      order by workspace_id, table_id, n ${atMost(limit)} ${lock ? 'for update' : ''}`
  const rows = await runPrepared(sql, text, [workspace, table, keys])
  return rows.map(seenRow)
}

/** The same for a table that is remembered. Undefined: it is not that table any more. */
export async function findRowsOfKnown(
  sql: Connection,
  workspace: WorkspaceId,
  { id, version }: FoundTable,
  keys: string[],
  limit: number,
): Promise<SeenRow[] | undefined> {
  const text = `${foundBy('$4')} select f.id, f.values, f.version from data_tables t
    left join found f on f.workspace_id = t.workspace_id and f.table_id = t.id
    where t.workspace_id = $1 and t.id = $2 and t.xmin = $3::xid order by f.n ${atMost(limit)}`
  const rows = await runPrepared(sql, text, [workspace, id, version, keys])
  return rows.length ? rows.filter((row) => row.id !== null).map(seenRow) : undefined
}

/**
 * Materialized: the few rows of a key, which names its table, are found by it alone and put in order then. Asked for with the table in one,
 * the planner may choose to read all of the table's rows.
 */
function foundBy(keys: string, lock = false): string {
  return `with found as materialized (
    select workspace_id, table_id, id, n, values, xmin::text as version from data_rows where keys @> ${keys}::text[] ${lock ? 'for update' : ''}
  )`
}

function seenRow({ id, values, version }: { [column: string]: unknown }): SeenRow {
  return { id: id as string, values: values as JsonObject, version: version as string }
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

/** Until their transactions end, nobody else who asks for one of these names goes on. */
export async function lockNames(sql: Connection, names: string[]): Promise<void> {
  // All ask in the same order, so that no two wait for each other.
  await runPrepared(
    sql,
    'select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest($1::text[]) with ordinality n(name, place) order by place',
    [[...new Set(names)].sort()],
  )
}
