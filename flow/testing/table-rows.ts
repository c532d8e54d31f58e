import type { Json, JsonObject } from '#flow/json.ts'
import { coerce } from '#flow/run/coerce.ts'
import type { Match, Request, Result } from '#flow/run/effect.ts'
import { datedRow } from '#flow/templates/dated-row.ts'
import type { DemoTable } from '#flow/templates/template.ts'
import type { CivilDate } from '#flow/time.ts'

type TableRequest = Extract<Request, { type: 'table' }>

/** Data tables in memory, which answer a flow's requests as the server's do. */
export type TableRows = {
  run(request: TableRequest): Result
  /** A table's rows now, by the columns' names. */
  rows(table: string): readonly JsonObject[]
  add(table: string, row: JsonObject): void
}

/** Tables filled with their demo rows, whose dates are counted from `today`. */
export function tableRows(tables: readonly DemoTable[], today: CivilDate): TableRows {
  const known = new Map(tables.map((table) => [table.name, { ...table, rows: [] as JsonObject[] }]))
  const add = (name: string, row: JsonObject) => {
    const table = known.get(name)
    if (!table) throw new RangeError(`There is no table "${name}"`)
    table.rows.push(filled(table.columns, row, today))
  }
  for (const { name, rows } of tables) for (const row of rows) add(name, row)
  return {
    add,
    rows: (name) => known.get(name)?.rows ?? [],
    run(request) {
      const table = known.get(request.table)
      const missing = [...request.match.map(({ column }) => column), ...Object.keys(request.values)].find(
        (column) => !table?.columns.some(({ name }) => name === column),
      )
      if (!table || missing !== undefined) {
        return { outcome: 'error', message: `There is no ${missing ?? request.table}` }
      }
      return operate(table, request)
    },
  }
}

type Table = { columns: DemoTable['columns']; rows: JsonObject[] }

function operate(table: Table, { operation, match, values, limit }: TableRequest): Result {
  const found = table.rows.filter((row) => match.every((rule) => holds(rule, row[rule.column] ?? null)))
  const written = typed(table.columns, values)
  const insert = () => {
    const named = Object.fromEntries(match.map(({ column, value }) => [column, value]))
    const row = { ...empty(table.columns), ...typed(table.columns, named), ...written }
    table.rows.push(row)
    return [row]
  }
  const change = (rows: JsonObject[]) => rows.map((row) => Object.assign(row, written))
  switch (operation) {
    case 'find':
      return resultOf(found.slice(0, limit))
    case 'count':
      return { outcome: 'success', value: found.length }
    case 'insert':
      return resultOf(insert())
    case 'update':
      return resultOf(change(found.slice(0, limit)))
    case 'upsert':
      return resultOf(found.length ? change(found.slice(0, 1)) : insert())
  }
}

function resultOf(rows: JsonObject[]): Result {
  const value = rows.map((row) => ({ ...row }))
  return { outcome: value.length ? 'success' : 'empty', value }
}

function holds({ value, ignore }: Match, found: Json): boolean {
  if (found === null || value === null || value === '') return false
  const [a, b] = [String(found).trim(), String(value).trim()]
  if (ignore === 'format') return bare(a) === bare(b)
  return ignore === 'case' ? a.toLowerCase() === b.toLowerCase() : a === b
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function empty(columns: DemoTable['columns']): JsonObject {
  return Object.fromEntries(columns.map(({ name }) => [name, null]))
}

function typed(columns: DemoTable['columns'], values: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const type = columns.find((column) => column.name === name)?.type ?? 'text'
      return [name, value === '' && type !== 'text' ? null : coerce(value, type)]
    }),
  )
}

function filled(columns: DemoTable['columns'], row: JsonObject, today: CivilDate): JsonObject {
  return { ...empty(columns), ...typed(columns, datedRow(columns, row, today)) }
}
