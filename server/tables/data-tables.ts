import type { Database } from '#db/client.ts'
import { isUniqueViolation } from '#db/database-trouble.ts'
import { newId } from '#db/new-id.ts'
import type { DataTable } from '#db/queries/data-tables.ts'
import {
  deleteDataTable,
  holdDataTable,
  insertDataTable,
  listDataTables,
  readDataTable,
  updateDataTable,
} from '#db/queries/data-tables.ts'
import { replaceRows } from '#db/queries/row-list.ts'
import type { Column } from '#db/schema/tables.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'
import type { GivenColumn } from '#server/tables/columns.ts'
import { namedColumns } from '#server/tables/columns.ts'
import { eachBatch } from '#server/tables/each-batch.ts'
import { fitValue } from '#server/tables/fit-value.ts'

export async function tablesOf(
  { db }: Studio,
  workspace: WorkspaceId,
): Promise<(DataTable & { rows: number })[]> {
  return listDataTables(db, workspace)
}

/** Problem: notFound. */
export async function getTable({ db }: Studio, workspace: WorkspaceId, table: string): Promise<DataTable> {
  const found = await readDataTable(db, workspace, table)
  if (!found) throw new Problem('notFound')
  return found
}

/** Problem: nameTaken, by another table or by two columns. */
export async function createTable(
  { db }: Pick<Studio, 'db'>,
  workspace: WorkspaceId,
  { name, columns }: { name: string; columns: readonly GivenColumn[] },
): Promise<{ table: string; columns: Column[] }> {
  const table = newId()
  const named = namedColumns(columns)
  await withOwnName(name, () => insertDataTable(db, workspace, { id: table, name, columns: named }))
  return { table, columns: named }
}

/** Problems: notFound, nameTaken. */
export async function renameTable(
  { db }: Studio,
  workspace: WorkspaceId,
  { table, name }: { table: string; name: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await holdDataTable(tx, workspace, table))) throw new Problem('notFound')
    await withOwnName(name, () => updateDataTable(tx, workspace, table, { name }))
  })
}

/**
 * Sets all columns in their order: those without an id are new, those that are missing go with their values. Values are turned into a
 * new type where they fit; where they do not, nothing is changed unless `force` empties them. Problems: notFound, nameTaken, wrongValue
 * (how many do not fit, and some of them).
 */
export async function setColumns(
  { db }: Studio,
  workspace: WorkspaceId,
  { table, columns, force }: { table: string; columns: readonly GivenColumn[]; force: boolean },
): Promise<{ columns: Column[] }> {
  return db.transaction(async (tx) => {
    const before = await holdDataTable(tx, workspace, table)
    if (!before) throw new Problem('notFound')
    const after = namedColumns(columns, before.columns)
    await updateDataTable(tx, workspace, table, { columns: after })
    const typeOf = (all: readonly Column[], id: string) => all.find((column) => column.id === id)?.type
    const touched = before.columns.filter(({ id, type }) => typeOf(after, id) !== type)
    if (touched.length > 0) await refitRows(tx, workspace, table, after, force)
    return { columns: after }
  })
}

async function refitRows(
  tx: Database,
  workspace: WorkspaceId,
  table: string,
  columns: readonly Column[],
  force: boolean,
): Promise<void> {
  let misfits = 0
  const examples: JsonObject[] = []
  for await (const rows of eachBatch(tx, workspace, table)) {
    const refitted = rows.map(({ id, values }) => {
      const row: JsonObject = {}
      for (const { id: column, name, type } of columns) {
        const value = values[column] ?? null
        const fitting = fitValue(value, type)
        if (fitting === undefined) {
          misfits++
          if (examples.length < 5) examples.push({ column: name, value })
        }
        row[column] = fitting ?? null
      }
      return { id, values: row }
    })
    if (misfits === 0 || force) await replaceRows(tx, workspace, table, refitted)
  }
  if (misfits > 0 && !force) throw new Problem('wrongValue', { misfits, examples })
}

/** With its rows, for ever. Problem: notFound. */
export async function removeTable({ db }: Studio, workspace: WorkspaceId, table: string): Promise<void> {
  if (!(await deleteDataTable(db, workspace, table))) throw new Problem('notFound')
}

async function withOwnName(name: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (isUniqueViolation(error)) throw new Problem('nameTaken', { name })
    throw error
  }
}
