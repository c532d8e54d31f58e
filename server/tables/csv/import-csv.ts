import type { Database } from '#db/client.ts'
import { newId } from '#db/new-id.ts'
import { holdDataTable, updateDataTable } from '#db/queries/data-tables.ts'
import type { Row } from '#db/queries/row-list.ts'
import { deleteAllRows, insertRows, readRowsByKeys, replaceRows } from '#db/queries/row-list.ts'
import { rowKey } from '#db/row-keys.ts'
import type { Column } from '#db/schema/tables.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'
import { Problem } from '#server/problem.ts'
import { namedColumns } from '#server/tables/columns.ts'
import { decodeText } from '#server/tables/csv/decode-text.ts'
import type { ImportPlan, PlannedColumn } from '#server/tables/csv/plan-import.ts'
import { planImport } from '#server/tables/csv/plan-import.ts'
import { readCell } from '#server/tables/csv/read-cell.ts'
import { readRecords } from '#server/tables/csv/read-records.ts'
import { createTable } from '#server/tables/data-tables.ts'

export const importModes = ['append', 'replace', 'update'] as const

export type ImportAsked = {
  bytes: Uint8Array
  /** Undefined: found out. */
  hasHeader?: boolean
  /** append: after what is there. replace: instead of it. update: rows with the same value in `by` are changed, the others added. */
  mode: (typeof importModes)[number]
  by?: string
  /** What happens to columns of the file that the table does not have. */
  unknown: 'refuse' | 'skip' | 'add'
}

export type Imported = { table: string; added: number; changed: number }

const batchRows = 500
const wrongShown = 20

/**
 * Brings a CSV file into a table, all of it or nothing. Problems: notFound; csvUnreadable; csvHeader, with the columns that were
 * expected and found; csvValues, with the first values that do not fit and their lines.
 */
export async function importCsv(
  db: Database,
  workspace: WorkspaceId,
  table: string,
  asked: ImportAsked,
): Promise<Imported> {
  const decoded = decodeText(asked.bytes)
  return db.transaction(async (tx) => {
    const held = await holdDataTable(tx, workspace, table)
    if (!held) throw new Problem('notFound')
    const plan = await planImport(decoded, { table: held.columns, hasHeader: asked.hasHeader })
    const columns = fitPlan(plan, held.columns, asked.unknown)
    const all = columns.flatMap(({ column }) => (column && !held.columns.includes(column) ? [column] : []))
    if (all.length > 0) await updateDataTable(tx, workspace, table, { columns: [...held.columns, ...all] })
    if (asked.mode === 'replace') await deleteAllRows(tx, workspace, table)
    const by = asked.mode === 'update' ? keyColumn(columns, asked.by) : undefined
    return write(tx, workspace, table, decoded.text, { plan, columns, by })
  })
}

/** A new table of a CSV file, its columns as the file's. Problems: as above, and nameTaken. */
export async function createFromCsv(
  db: Database,
  workspace: WorkspaceId,
  { name, bytes, hasHeader }: { name: string; bytes: Uint8Array; hasHeader?: boolean },
): Promise<Imported> {
  const plan = await planImport(decodeText(bytes), { table: [], hasHeader })
  return db.transaction(async (tx) => {
    const columns = plan.columns.map(({ header, type }) => ({ name: header, type }))
    const { table } = await createTable({ db: tx }, workspace, { name, columns })
    return importCsv(tx, workspace, table, {
      bytes,
      hasHeader: plan.hasHeader,
      mode: 'append',
      unknown: 'refuse',
    })
  })
}

/** The columns of the file with the column that each goes to; new ones are made where that was asked. */
function fitPlan(
  { columns, missing }: ImportPlan,
  table: readonly Column[],
  unknown: ImportAsked['unknown'],
): PlannedColumn[] {
  const strangers = columns.filter(({ column }) => column === null)
  const nothingFits = strangers.length === columns.length && table.length > 0
  if (nothingFits || (strangers.length > 0 && unknown === 'refuse')) {
    throw new Problem('csvHeader', {
      expected: table.map(({ name }) => name),
      found: columns.map(({ header }) => header),
      unknown: strangers.map(({ header }) => header),
      missing,
    })
  }
  if (unknown !== 'add' || strangers.length === 0) return columns
  const added = namedColumns(
    [...table, ...strangers.map(({ header, type }) => ({ name: header, type }))],
    table,
  )
  const fresh = added.slice(table.length)
  return columns.map((planned) => (planned.column ? planned : { ...planned, column: fresh.shift() ?? null }))
}

function keyColumn(columns: readonly PlannedColumn[], by: string | undefined): Column {
  const found = columns.find(({ column }) => column !== null && column.id === by)?.column
  if (!found)
    throw new Problem('csvHeader', {
      expected: by === undefined ? [] : [by],
      found: [],
      unknown: [],
      missing: [],
    })
  return found
}

async function write(
  tx: Database,
  workspace: WorkspaceId,
  table: string,
  text: string,
  { plan, columns, by }: { plan: ImportPlan; columns: PlannedColumn[]; by: Column | undefined },
): Promise<Imported> {
  const done: Imported = { table, added: 0, changed: 0 }
  const wrong: JsonObject[] = []
  let misfits = 0
  let batch: JsonObject[] = []
  let isFirst = plan.hasHeader

  const flush = async () => {
    const known = by ? await knownRows(tx, workspace, table, by, batch) : new Map<string, Row>()
    const added: Row[] = []
    const changed = new Set<Row>()
    for (const values of batch) {
      const key = by && rowKey(table, by.id, values[by.id] ?? null)
      const row = key === undefined ? undefined : known.get(key)
      if (row) {
        Object.assign(row.values, values)
        if (!added.includes(row)) changed.add(row)
        continue
      }
      const fresh = { id: newId(), values }
      added.push(fresh)
      if (key !== undefined) known.set(key, fresh)
    }
    await insertRows(tx, workspace, table, added)
    await replaceRows(tx, workspace, table, [...changed])
    done.added += added.length
    done.changed += changed.size
    batch = []
  }

  for await (const { cells, line } of readRecords(text, { separator: plan.separator })) {
    if (isFirst) {
      isFirst = false
      continue
    }
    const values: JsonObject = {}
    for (const [at, { column }] of columns.entries()) {
      if (!column) continue
      const value = readCell(cells[at] ?? '', column.type, plan.writing)
      if (value === undefined) {
        misfits++
        if (wrong.length < wrongShown)
          wrong.push({ line, column: column.name, value: (cells[at] ?? '').slice(0, 100), type: column.type })
      }
      values[column.id] = value ?? null
    }
    batch.push(values)
    if (batch.length === batchRows && misfits === 0) await flush()
    if (misfits > 0) batch = []
  }
  if (misfits > 0) throw new Problem('csvValues', { misfits, wrong })
  await flush()
  return done
}

async function knownRows(
  tx: Database,
  workspace: WorkspaceId,
  table: string,
  by: Column,
  batch: readonly JsonObject[],
): Promise<Map<string, Row>> {
  const keys = batch.flatMap((values) => rowKey(table, by.id, values[by.id] ?? null) ?? [])
  const rows = await readRowsByKeys(tx, workspace, table, keys)
  const known = new Map<string, Row>()
  for (const row of rows) {
    const key = rowKey(table, by.id, row.values[by.id] ?? null)
    if (key !== undefined && !known.has(key)) known.set(key, row)
  }
  return known
}
