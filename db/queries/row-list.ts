import type { SQL } from 'drizzle-orm'
import { and, asc, count, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { rowKeys } from '#db/row-keys.ts'
import type { Column } from '#db/schema/tables.ts'
import { dataRows } from '#db/schema/tables.ts'
import { storable, storableText } from '#db/storable.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'

export type Row = { id: string; values: JsonObject }

/** How a value of a column must be. "contains" looks at text whatever its case and accents. */
export const comparisons = ['contains', 'is', 'isNot', 'more', 'less', 'empty', 'filled'] as const
export type Comparison = (typeof comparisons)[number]

export type RowQuery = {
  /** Anywhere in the row. */
  search?: string
  filters: { column: Column; is: Comparison; value: string | number | boolean | null }[]
  sort?: { column: Column; descending: boolean }
}

const isOf = (workspace: WorkspaceId, table: string) =>
  and(eq(dataRows.workspaceId, workspace), eq(dataRows.tableId, table))

/** A page of a table as the grid shows it, and how many rows there are in all. */
export async function listRows(
  db: Database,
  workspace: WorkspaceId,
  table: string,
  query: RowQuery,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ rows: Row[]; total: number }> {
  const where = and(isOf(workspace, table), ...conditions(query))
  const [rows, [counted]] = await Promise.all([
    db
      .select({ id: dataRows.id, values: dataRows.values })
      .from(dataRows)
      .where(where)
      .orderBy(...order(query.sort), asc(dataRows.workspaceId), asc(dataRows.tableId), asc(dataRows.n))
      .limit(limit)
      .offset(offset),
    db.select({ total: count() }).from(dataRows).where(where),
  ])
  return { rows, total: counted?.total ?? 0 }
}

/** Rows in the order they came, after number `n`: how a whole table is read. */
export async function readRowsAfter(
  db: Database,
  workspace: WorkspaceId,
  table: string,
  n: number,
  limit: number,
): Promise<(Row & { n: number })[]> {
  return db
    .select({ id: dataRows.id, values: dataRows.values, n: dataRows.n })
    .from(dataRows)
    .where(and(isOf(workspace, table), gt(dataRows.n, n)))
    .orderBy(asc(dataRows.workspaceId), asc(dataRows.tableId), asc(dataRows.n))
    .limit(limit)
}

/** Rows that hold one of these keys (see `rowKey`), in the order they came. */
export async function readRowsByKeys(
  tx: Database,
  workspace: WorkspaceId,
  table: string,
  keys: readonly string[],
): Promise<Row[]> {
  return tx
    .select({ id: dataRows.id, values: dataRows.values })
    .from(dataRows)
    .where(and(isOf(workspace, table), sql`${dataRows.keys} && ${sql.param([...keys])}::text[]`))
    .orderBy(asc(dataRows.n))
}

/** One row, and nobody else changes it until the transaction ends. */
export async function holdRow(
  tx: Database,
  workspace: WorkspaceId,
  table: string,
  id: string,
): Promise<Row | undefined> {
  const [row] = await tx
    .select({ id: dataRows.id, values: dataRows.values })
    .from(dataRows)
    .where(and(isOf(workspace, table), eq(dataRows.id, id)))
    .for('update')
  return row
}

/** Adds rows, in this order. */
export async function insertRows(
  tx: Database,
  workspace: WorkspaceId,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return
  const given = rows.map(({ id, values }) => ({ id, values, keys: rowKeys(table, values) }))
  await tx.execute(sql`
    insert into data_rows (workspace_id, table_id, id, values, keys)
    select ${workspace}, ${table}, r.id, r.values, array(select json_array_elements_text(r.keys))
    from rows from (json_to_recordset(${storable(given)}::json) as (id uuid, values jsonb, keys json)) with ordinality
      as r(id, values, keys, place)
    order by r.place`)
}

/** Gives rows these values in place of their former ones. */
export async function replaceRows(
  tx: Database,
  workspace: WorkspaceId,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return
  const given = rows.map(({ id, values }) => ({ id, values, keys: rowKeys(table, values) }))
  await tx.execute(sql`
    update data_rows d
    set values = r.values, keys = array(select json_array_elements_text(r.keys)), updated_at = now()
    from json_to_recordset(${storable(given)}::json) as r(id uuid, values jsonb, keys json)
    where d.workspace_id = ${workspace} and d.table_id = ${table} and d.id = r.id`)
}

/** Answers how many there were. */
export async function deleteRows(
  db: Database,
  workspace: WorkspaceId,
  table: string,
  ids: readonly string[],
): Promise<number> {
  const gone = await db
    .delete(dataRows)
    .where(and(isOf(workspace, table), inArray(dataRows.id, [...ids])))
    .returning({ id: dataRows.id })
  return gone.length
}

export async function deleteAllRows(tx: Database, workspace: WorkspaceId, table: string): Promise<void> {
  await tx.delete(dataRows).where(isOf(workspace, table))
}

/** Without case and accents, so that É stands beside E. */
const plainly = (text: SQL) =>
  sql`translate(lower(${text}), 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy')`
const textOf = (column: Column) => sql`(${dataRows.values} ->> ${column.id})`

function order(sort: RowQuery['sort']): SQL[] {
  if (!sort) return []
  const { column, descending } = sort
  // In jsonb, numbers are in the order of numbers, false before true; dates are text, in the order of time.
  const value = column.type === 'text' ? plainly(textOf(column)) : sql`(${dataRows.values} -> ${column.id})`
  const isEmpty = sql`coalesce(${textOf(column)}, '') = ''`
  return [sql`${isEmpty}`, descending ? sql`${value} desc` : sql`${value} asc`]
}

function conditions({ search, filters }: RowQuery): SQL[] {
  const found = search?.trim()
    ? [
        sql`exists (select from jsonb_each_text(${dataRows.values}) as cell(name, value)
          where strpos(${plainly(sql`cell.value`)}, ${plainly(sql`${storableText(search.trim())}::text`)}) > 0)`,
      ]
    : []
  return [...found, ...filters.map(condition)]
}

function condition({ column, is, value }: RowQuery['filters'][number]): SQL {
  const text = textOf(column)
  const given = sql`${storableText(String(value ?? ''))}::text`
  const json = sql`${storable(value)}::jsonb`
  const stored = sql`coalesce(${dataRows.values} -> ${column.id}, 'null')`
  switch (is) {
    case 'empty':
      return sql`coalesce(${text}, '') = ''`
    case 'filled':
      return sql`coalesce(${text}, '') <> ''`
    case 'contains':
      return sql`strpos(${plainly(text)}, ${plainly(given)}) > 0`
    case 'is':
      return column.type === 'text' ? sql`${plainly(text)} = ${plainly(given)}` : sql`${stored} = ${json}`
    case 'isNot':
      return column.type === 'text'
        ? sql`coalesce(${plainly(text)}, '') <> ${plainly(given)}`
        : sql`${stored} <> ${json}`
    case 'more':
      return sql`coalesce(${text}, '') <> '' and ${dataRows.values} -> ${column.id} > ${json}`
    case 'less':
      return sql`coalesce(${text}, '') <> '' and ${dataRows.values} -> ${column.id} < ${json}`
  }
}
