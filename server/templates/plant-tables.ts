import type { Database } from '#db/client.ts'
import { newId } from '#db/new-id.ts'
import { listDataTables } from '#db/queries/data-tables.ts'
import { insertRows } from '#db/queries/row-list.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Json, JsonObject } from '#flow/json.ts'
import type { DemoTable } from '#flow/templates/template.ts'
import { civilFromDays, isoDate } from '#flow/time.ts'
import { createTable } from '#server/tables/data-tables.ts'
import { fitRow } from '#server/tables/fit-value.ts'

const dayMs = 86_400_000
const unitDays: { [unit: string]: number } = { d: 1, w: 7 }

/** Makes the tables of a template that the workspace lacks, with their example rows. What is there stays as it is. */
export async function plantTables(
  tx: Database,
  workspace: WorkspaceId,
  tables: readonly DemoTable[],
  now: number = Date.now(),
): Promise<string[]> {
  const taken = new Set((await listDataTables(tx, workspace)).map(({ name }) => name))
  const missing = tables.filter(({ name }) => !taken.has(name))
  for (const { name, columns, rows } of missing) {
    const made = await createTable({ db: tx }, workspace, { name, columns })
    const idOf = new Map(made.columns.map((column) => [column.name, column]))
    const planted = rows.map((row) => {
      const values: JsonObject = {}
      for (const [column, value] of Object.entries(row)) {
        const { id, type } = idOf.get(column) ?? {}
        if (id === undefined) throw new RangeError(`The example table ${name} has no column ${column}`)
        values[id] = type === 'date' ? dated(value, now) : value
      }
      return { id: newId(), values: fitRow(made.columns, values) }
    })
    await insertRows(tx, workspace, made.table, planted)
  }
  return missing.map(({ name }) => name)
}

/** "-3d" is three days ago, "+1w" in a week; anything else is what it says. */
function dated(value: Json, now: number): Json {
  const [, sign, count, unit = ''] = /^([+-])(\d+)([dw])$/.exec(String(value)) ?? []
  if (!sign) return value
  const days = Number(count) * (unitDays[unit] ?? 0) * (sign === '-' ? -1 : 1)
  return isoDate(civilFromDays(Math.floor(now / dayMs) + days))
}
