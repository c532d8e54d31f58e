import type { Column, ColumnType } from '#db/schema/tables.ts'
import { Problem } from '#server/problem.ts'
import { mostColumns, plainName } from '#server/tables/columns.ts'
import type { Decoded } from '#server/tables/csv/decode-text.ts'
import type { Separator } from '#server/tables/csv/find-separator.ts'
import { findSeparator } from '#server/tables/csv/find-separator.ts'
import { guessType, guessWriting } from '#server/tables/csv/guess-column.ts'
import type { Writing } from '#server/tables/csv/read-cell.ts'
import { dateInFigures, numberInFigures } from '#server/tables/csv/read-cell.ts'
import { readRecords } from '#server/tables/csv/read-records.ts'

/** A column of the file: the column of the table that it fills (by its name), and the type that its values have. */
export type PlannedColumn = { header: string; column: Column | null; type: ColumnType }

/** How a file is read, found out by looking at all of it. */
export type ImportPlan = {
  encoding: Decoded['encoding']
  separator: Separator
  hasHeader: boolean
  writing: Writing
  columns: PlannedColumn[]
  /** Columns of the table that the file does not have. */
  missing: string[]
  records: number
}

/** Problems: csvUnreadable (nothing in it, too many columns, quotes that do not end). */
export async function planImport(
  { text, encoding }: Decoded,
  { table, hasHeader: given }: { table: readonly Column[]; hasHeader?: boolean },
): Promise<ImportPlan> {
  const separator = await findSeparator(text)
  const first = await firstRecord(text, separator)
  const hasHeader = given ?? looksLikeHeader(first, table)
  const { width, records, writing } = await measure(text, separator, hasHeader)
  if (records === 0 && !hasHeader) throw new Problem('csvUnreadable', { why: 'empty' })
  if (width > mostColumns) throw new Problem('csvUnreadable', { why: 'tooManyColumns', most: mostColumns })
  const types = await typesOf(text, separator, { hasHeader, width, writing })
  const headers = Array.from({ length: width }, (_, at) => {
    const name = hasHeader ? first[at]?.trim().slice(0, 80) : ''
    return name || `${at + 1}`
  })
  const columns = matched(headers, types, table, hasHeader)
  const filled = new Set(columns.map(({ column }) => column?.id))
  const missing = table.filter(({ id }) => !filled.has(id)).map(({ name }) => name)
  return { encoding, separator, hasHeader, writing, columns, missing, records }
}

function matched(
  headers: readonly string[],
  types: readonly ColumnType[],
  table: readonly Column[],
  hasHeader: boolean,
): PlannedColumn[] {
  // Without names, columns are taken in their order, when there are as many.
  const byPlace = !hasHeader && headers.length === table.length
  const byName = new Map(table.map((column) => [plainName(column.name), column]))
  return headers.map((header, at) => {
    const name = plainName(header)
    const column = byPlace ? table[at] : byName.get(name)
    byName.delete(name)
    return { header, column: column ?? null, type: types[at] ?? 'text' }
  })
}

async function firstRecord(text: string, separator: Separator): Promise<string[]> {
  for await (const { cells } of readRecords(text, { separator, most: 1 })) return cells
  throw new Problem('csvUnreadable', { why: 'empty' })
}

function looksLikeHeader(first: readonly string[], table: readonly Column[]): boolean {
  const names = first.map(plainName)
  if (table.some(({ name }) => names.includes(plainName(name)))) return true
  const isData = (cell: string) => cell.trim() === '' || numberInFigures.test(cell.trim()) || isDate(cell)
  return !first.some(isData) && new Set(names).size === names.length
}

function isDate(cell: string): boolean {
  return dateInFigures.test(cell.trim()) || /^\d{4}-\d{2}-\d{2}/.test(cell.trim())
}

async function measure(text: string, separator: Separator, hasHeader: boolean) {
  const guess = guessWriting(separator)
  let width = 0
  let records = hasHeader ? -1 : 0
  for await (const { cells } of readRecords(text, { separator })) {
    records++
    const last = cells.findLastIndex((cell) => cell.trim() !== '') + 1
    width = Math.max(width, last)
    if (records > 0) for (const cell of cells) guess.see(cell)
  }
  return { width, records, writing: guess.writing() }
}

async function typesOf(
  text: string,
  separator: Separator,
  { hasHeader, width, writing }: { hasHeader: boolean; width: number; writing: Writing },
): Promise<ColumnType[]> {
  const guesses = Array.from({ length: width }, () => guessType(writing))
  let isFirst = hasHeader
  for await (const { cells } of readRecords(text, { separator })) {
    if (!isFirst) for (const [at, guess] of guesses.entries()) guess.see(cells[at] ?? '')
    isFirst = false
  }
  return guesses.map((guess) => guess.type())
}
