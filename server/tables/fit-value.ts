import type { Column } from '#db/schema/tables.ts'
import type { Json, JsonObject } from '#flow/json.ts'
import { coerce } from '#flow/run/coerce.ts'
import { Problem } from '#server/problem.ts'

/** A cell's value in the type of its column; undefined: it does not fit. Nothing and blanks are null. */
export function fitValue(value: Json, type: Column['type']): Json | undefined {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return null
  if (typeof value === 'object') return undefined
  return coerce(value, type) ?? undefined
}

/** The values of a row by column id. Problems: notFound, when a column is not there; wrongValue. */
export function fitRow(columns: readonly Column[], given: { [column: string]: Json }): JsonObject {
  const row: JsonObject = {}
  for (const [id, value] of Object.entries(given)) {
    const column = columns.find((column) => column.id === id)
    if (!column) throw new Problem('notFound', { column: id })
    const fitting = fitValue(value, column.type)
    if (fitting === undefined) throw new Problem('wrongValue', { column: column.name, type: column.type })
    row[id] = fitting
  }
  return row
}
