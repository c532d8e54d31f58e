import type { Answers } from './api-context.ts'
import { sendFile } from './send-file.ts'

type Column = Answers['tables']['get']['columns'][number]

/** What an import would make of a file: `columns` as in the file, each with the column of the table that it fills. */
export type CsvPreview = {
  encoding: 'utf-8' | 'utf-16' | 'windows-1252'
  separator: ',' | ';' | '\t' | '|'
  hasHeader: boolean
  columns: { header: string; column: Column | null; type: Column['type'] }[]
  /** Columns of the table that the file does not have. */
  missing: string[]
  expected: string[]
  records: number
  /** The first lines, as they are written. */
  rows: string[][]
}

export type CsvImported = { table: string; added: number; changed: number }

/** A preview looks at no more than the beginning of a file. */
const previewBytes = 256 * 1024

/** Without `table`, as if a new one were made of it. Problem: csvUnreadable. */
export function previewCsv(
  file: File,
  { workspace, table, hasHeader }: { workspace: string; table?: string; hasHeader?: boolean },
): Promise<CsvPreview> {
  const isCut = file.size > previewBytes
  return sendFile(
    '/api/studio/csv/preview',
    { workspace, ...(table && { table }), ...header(hasHeader), cut: String(isCut) },
    isCut ? file.slice(0, previewBytes) : file,
  )
}

/**
 * Brings a file into a table, all of it or nothing. "update" changes rows with the same value in the column `by` (an id).
 * Problems: tooLarge, csvUnreadable, csvHeader, csvValues.
 */
export function importCsv(
  file: File,
  given: {
    workspace: string
    table: string
    mode: 'append' | 'replace' | 'update'
    by?: string
    unknown: 'refuse' | 'skip' | 'add'
    hasHeader?: boolean
  },
): Promise<CsvImported> {
  const { hasHeader, by, ...query } = given
  return sendFile('/api/studio/csv/import', { ...query, ...(by && { by }), ...header(hasHeader) }, file)
}

/** A new table of a file. Problems: as above, and nameTaken. */
export function createFromCsv(
  file: File,
  { hasHeader, ...query }: { workspace: string; name: string; hasHeader?: boolean },
): Promise<CsvImported> {
  return sendFile('/api/studio/csv/create', { ...query, ...header(hasHeader) }, file)
}

/** Where a browser downloads a table; French spreadsheets expect ";". */
export function csvAddress(given: { workspace: string; table: string; separator: ',' | ';' }): string {
  return `/api/studio/csv?${new URLSearchParams(given)}`
}

function header(hasHeader: boolean | undefined): { header?: string } {
  return hasHeader === undefined ? {} : { header: String(hasHeader) }
}
