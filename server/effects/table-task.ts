import { newId } from '#db/new-id.ts'
import type { FoundTable, SeenRow } from '#db/queries/data-rows.ts'
import type { RowWrites } from '#db/queries/row-writes.ts'
import { loosely, rowKey } from '#db/row-keys.ts'
import type { Column } from '#db/schema/tables.ts'
import type { Json, JsonObject } from '#flow/json.ts'
import { coerce } from '#flow/run/coerce.ts'
import type { Match, Request, Result } from '#flow/run/effect.ts'

export type TableRequest = Extract<Request, { type: 'table' }>

/** What a request comes to for the table that it means: pure, decided on the rows that were found. */
export type TableTask = {
  table: FoundTable
  /** What the rows to look at are found by; empty: the first rows. Null: no row can match. */
  keys: string[] | null
  /** Of two that find no row, one may add it: what both would ask the lock of. Undefined: as many may as want to. */
  lock?: string | undefined
  decide(candidates: SeenRow[]): Deed
}

export type Deed = {
  result: Result
  /** Undefined: it only looked. */
  writes?: RowWrites
  /** The rows that it changes, as they were seen. */
  changes: SeenRow[]
}

const reads = new Set<TableRequest['operation']>(['find', 'count'])

/** Does this change a table? */
export function writesTable(request: Request): boolean {
  return request.type === 'table' && !reads.has(request.operation)
}

/** Reads a request for a table. Where it does not fit the table's columns, what is wrong, in words. */
export function tableTask(table: FoundTable, request: TableRequest): TableTask | string {
  const written = typedValues(table, request.values)
  if (typeof written === 'string') return written
  const wanted = typedMatches(table, request.match)
  if (typeof wanted === 'string') return wanted
  const found = wanted.map(({ column, value }) => rowKey(table.id, column.id, value))
  // What is asked for with nothing finds nothing: an empty answer is nobody's order number.
  const keys = found.includes(undefined) ? null : (found as string[])
  return {
    table,
    keys: request.operation === 'insert' ? null : keys,
    ...(request.operation === 'upsert' && keys && { lock: [table.id, ...keys.toSorted()].join(' ') }),
    decide(candidates) {
      const matching = candidates.filter(({ values }) =>
        wanted.every((match) => holds(match, values[match.column.id] ?? null)),
      )
      return operations[request.operation]({ table, request, written, wanted }, matching)
    },
  }
}

type Wanted = { column: Column; value: Json; ignore: Match['ignore'] }
type Read = { table: FoundTable; request: TableRequest; written: JsonObject; wanted: Wanted[] }

const operations: { [O in TableRequest['operation']]: (read: Read, matching: SeenRow[]) => Deed } = {
  find: ({ table, request }, matching) => ({
    result: resultOf(table, matching.slice(0, Math.max(1, request.limit))),
    changes: [],
  }),
  count: (_, matching) => ({ result: { outcome: 'success', value: matching.length }, changes: [] }),
  insert: ({ table, written }) => add(table, written),
  update: ({ table, request, written }, matching) => change(table, matching, written, request.limit),
  upsert({ table, written, wanted }, matching) {
    if (matching.length) return change(table, matching, written, 1)
    const named = Object.fromEntries(wanted.map(({ column, value }) => [column.id, value]))
    return add(table, { ...named, ...written })
  },
}

function add(table: FoundTable, values: JsonObject): Deed {
  const writes = { table: table.id, added: [{ id: newId(), values }], changed: [] }
  return { result: resultOf(table, [{ values }]), writes, changes: [] }
}

function change(table: FoundTable, matching: SeenRow[], written: JsonObject, limit: number): Deed {
  const changes = matching.slice(0, Math.max(1, limit))
  const columns = Object.keys(written)
  const changed = changes.map(({ id, values }) => ({ id, values: { ...values, ...written }, columns }))
  const result = resultOf(table, changed)
  return changes.length
    ? { result, writes: { table: table.id, added: [], changed }, changes }
    : { result, changes }
}

function resultOf({ columns }: FoundTable, rows: { values: JsonObject }[]): Result {
  const value = rows.map(({ values }) =>
    Object.fromEntries(columns.map(({ id, name }) => [name, values[id] ?? null])),
  )
  return { outcome: value.length ? 'success' : 'empty', value }
}

function holds({ value, ignore }: Wanted, found: Json): boolean {
  const [a, b] = [String(found).trim(), String(value).trim()]
  if (ignore === 'format') return (loosely(a) || a.toLowerCase()) === (loosely(b) || b.toLowerCase())
  return ignore === 'case' ? a.toLowerCase() === b.toLowerCase() : a === b
}

function typedMatches(table: FoundTable, match: Match[]): Wanted[] | string {
  const wanted: Wanted[] = []
  for (const { column: name, value, ignore } of match) {
    const column = columnOf(table, name)
    if (!column) return `There is no column "${name}"`
    wanted.push({ column, value: coerce(value, column.type), ignore })
  }
  return wanted
}

function typedValues(table: FoundTable, values: JsonObject): JsonObject | string {
  const written: JsonObject = {}
  for (const [name, value] of Object.entries(values)) {
    const column = columnOf(table, name)
    if (!column) return `There is no column "${name}"`
    const fitting = coerce(value, column.type)
    if (fitting === null && value !== null && value !== '') {
      return `${JSON.stringify(value).slice(0, 100)} does not fit the column "${column.name}" (${column.type})`
    }
    written[column.id] = fitting
  }
  return written
}

function columnOf({ columns }: FoundTable, name: string): Column | undefined {
  return columns.find((column) => column.name === name) ?? columns.find(({ id }) => id === name)
}
