import type { Json, JsonObject } from '#flow/json.ts'

/** What a data row is found by: one key for each value it holds, the same for every spelling that a look-up may ignore. */
export function rowKeys(table: string, values: JsonObject): string[] {
  return Object.entries(values).flatMap(([column, value]) => rowKey(table, column, value) ?? [])
}

/** The key of one value in one column; undefined when it has none (nothing, blanks, lists, objects). */
export function rowKey(table: string, column: string, value: Json): string | undefined {
  if (value === null || typeof value === 'object') return undefined
  const written = String(value).trim().toLowerCase()
  // Of a long text the beginning is enough: who finds by key compares the values after.
  const spelling = (loosely(written) || written).slice(0, 80)
  if (!spelling) return undefined
  return `${table.slice(-12)}.${column}=${spelling}`
}

/** Without what formats differ in: case, spaces and signs. "AB-12 34" and "ab1234" are the same. */
export function loosely(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
