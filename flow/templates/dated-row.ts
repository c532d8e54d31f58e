import { resolveDay } from '#flow/fields/day.ts'
import type { JsonObject } from '#flow/json.ts'
import type { DemoTable } from '#flow/templates/template.ts'
import type { CivilDate } from '#flow/time.ts'

/** A demo row with its dates counted from a day: "-3d" is three days before it. */
export function datedRow(columns: DemoTable['columns'], row: JsonObject, today: CivilDate): JsonObject {
  const dates = new Set(columns.filter(({ type }) => type === 'date').map(({ name }) => name))
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      dates.has(name) && typeof value === 'string' ? resolveDay(value, today) : value,
    ]),
  )
}
