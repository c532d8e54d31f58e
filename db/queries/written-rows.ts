import type { Connection } from '#db/queries/statement.ts'
import { runPrepared } from '#db/queries/statement.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'

export type RowPlace = { table: string; row: string }

/** Removes the rows that a contact's conversations had added; answers how many. */
export async function deleteAddedRows(
  sql: Connection,
  workspace: WorkspaceId,
  contact: string,
): Promise<number> {
  const rows = await runPrepared(
    sql,
    `delete from data_rows r using written_rows w
    where w.workspace_id = $1 and w.contact_id = $2 and w.added
      and r.workspace_id = w.workspace_id and r.table_id = w.table_id and r.id = w.row_id returning 1`,
    [workspace, contact],
  )
  return rows.length
}

/** Rows that were there already, and the columns of them that a contact's conversations filled. */
export async function filledCells(
  sql: Connection,
  workspace: WorkspaceId,
  contact: string,
): Promise<(RowPlace & { columns: string[]; values: JsonObject })[]> {
  const rows = await runPrepared(
    sql,
    `select w.table_id, w.row_id, w.columns, r.values from written_rows w
    join data_rows r on r.workspace_id = w.workspace_id and r.table_id = w.table_id and r.id = w.row_id
    where w.workspace_id = $1 and w.contact_id = $2 and not w.added and w.columns <> '{}' for update of r`,
    [workspace, contact],
  )
  return rows.map((row) => ({
    table: row.table_id as string,
    row: row.row_id as string,
    columns: row.columns as string[],
    values: row.values as JsonObject,
  }))
}

/** Forgets who wrote what, for contacts that are gone. */
export async function forgetWriters(
  sql: Connection,
  workspace: WorkspaceId,
  contacts: string[],
): Promise<void> {
  await runPrepared(
    sql,
    'delete from written_rows where workspace_id = $1 and contact_id = any($2::uuid[])',
    [workspace, contacts],
  )
}

/** What a contact's conversations added to tables, with the tables' names and columns: for the copy that a person is given. */
export async function rowsAddedBy(
  sql: Connection,
  workspace: WorkspaceId,
  contact: string,
): Promise<{ table: string; values: JsonObject }[]> {
  const rows = await runPrepared(
    sql,
    `select t.name, (
        select coalesce(jsonb_object_agg(c ->> 'name', r.values -> (c ->> 'id')), '{}') from jsonb_array_elements(t.columns) c
        where r.values ? (c ->> 'id') and (w.added or c ->> 'id' = any(w.columns))
      ) as values
    from written_rows w
    join data_rows r on r.workspace_id = w.workspace_id and r.table_id = w.table_id and r.id = w.row_id
    join data_tables t on t.workspace_id = w.workspace_id and t.id = w.table_id
    where w.workspace_id = $1 and w.contact_id = $2 order by r.n`,
    [workspace, contact],
  )
  return rows.map((row) => ({ table: row.name as string, values: row.values as JsonObject }))
}
