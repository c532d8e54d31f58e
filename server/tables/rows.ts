import { newId } from '#db/new-id.ts'
import { holdDataTable } from '#db/queries/data-tables.ts'
import type { Comparison, Row } from '#db/queries/row-list.ts'
import { deleteRows, holdRow, insertRows, listRows, replaceRows } from '#db/queries/row-list.ts'
import type { Column } from '#db/schema/tables.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Json, JsonObject } from '#flow/json.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'
import { getTable } from '#server/tables/data-tables.ts'
import { fitRow } from '#server/tables/fit-value.ts'

export type RowsAsked = {
  table: string
  search?: string
  filters: { column: string; is: Comparison; value: string | number | boolean | null }[]
  sort?: { column: string; descending: boolean }
  offset: number
  limit: number
}

/** A page of rows, and how many there are. Problem: notFound, for the table or a column. */
export async function rowsOf(
  studio: Studio,
  workspace: WorkspaceId,
  { table, search, filters, sort, offset, limit }: RowsAsked,
): Promise<{ rows: Row[]; total: number }> {
  const { columns } = await getTable(studio, workspace, table)
  const query = {
    search,
    filters: filters.map(({ column, ...filter }) => ({ ...filter, column: columnOf(columns, column) })),
    sort: sort && { column: columnOf(columns, sort.column), descending: sort.descending },
  }
  return listRows(studio.db, workspace, table, query, { offset, limit })
}

type Values = { [column: string]: Json }

/** Problems: notFound, wrongValue; none is added then. */
export async function addRows(
  { db }: Pick<Studio, 'db'>,
  workspace: WorkspaceId,
  { table, rows }: { table: string; rows: readonly Values[] },
): Promise<{ rows: Row[] }> {
  return db.transaction(async (tx) => {
    const held = await holdDataTable(tx, workspace, table)
    if (!held) throw new Problem('notFound')
    const added = rows.map((values) => ({ id: newId(), values: fitRow(held.columns, values) }))
    await insertRows(tx, workspace, table, added)
    return { rows: added }
  })
}

/** Sets some values of a row; the others stay. Problems: notFound, wrongValue. */
export async function changeRow(
  { db }: Studio,
  workspace: WorkspaceId,
  { table, row, values }: { table: string; row: string; values: Values },
): Promise<{ values: JsonObject }> {
  return db.transaction(async (tx) => {
    const held = await holdDataTable(tx, workspace, table)
    const before = held && (await holdRow(tx, workspace, table, row))
    if (!held || !before) throw new Problem('notFound')
    const after = { ...before.values, ...fitRow(held.columns, values) }
    await replaceRows(tx, workspace, table, [{ id: row, values: after }])
    return { values: after }
  })
}

/** Answers how many of them there were. */
export async function removeRows(
  { db }: Studio,
  workspace: WorkspaceId,
  { table, rows }: { table: string; rows: readonly string[] },
): Promise<{ removed: number }> {
  return { removed: await deleteRows(db, workspace, table, rows) }
}

function columnOf(columns: readonly Column[], id: string): Column {
  const column = columns.find((column) => column.id === id)
  if (!column) throw new Problem('notFound', { column: id })
  return column
}
