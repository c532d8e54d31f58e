import type { Column } from '#db/schema/tables.ts'
import { decodeText } from '#server/tables/csv/decode-text.ts'
import type { ImportPlan } from '#server/tables/csv/plan-import.ts'
import { planImport } from '#server/tables/csv/plan-import.ts'
import { readRecords } from '#server/tables/csv/read-records.ts'

/** What an import would make of a file. `rows` are the first lines as they are written. */
export type CsvPreview = ImportPlan & { rows: string[][]; expected: string[] }

const rowsShown = 20

/** `isCut`: the bytes are the beginning of a larger file, whose last line is not whole. Problem: csvUnreadable. */
export async function previewCsv(
  bytes: Uint8Array,
  { table, hasHeader, isCut }: { table: readonly Column[]; hasHeader?: boolean; isCut: boolean },
): Promise<CsvPreview> {
  const decoded = decodeText(isCut ? wholeLines(bytes) : bytes)
  const plan = await planImport(decoded, { table, hasHeader })
  const rows: string[][] = []
  const most = rowsShown + (plan.hasHeader ? 1 : 0)
  for await (const { cells } of readRecords(decoded.text, { separator: plan.separator, most })) {
    rows.push(plan.columns.map((_, at) => cells[at] ?? ''))
  }
  if (plan.hasHeader) rows.shift()
  return { ...plan, rows, expected: table.map(({ name }) => name) }
}

function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(0x0a)
  if (end <= 0) return bytes
  // In UTF-16 a line's end is two bytes, in the order that the mark at the beginning tells.
  return bytes.subarray(0, bytes[0] === 0xff && bytes[1] === 0xfe ? end + 2 : end + 1)
}
