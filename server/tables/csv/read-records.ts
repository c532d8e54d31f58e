import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { Problem } from '#server/problem.ts'

/** One line of a table, which may be several lines of the file; `line` is where it ends. */
export type Record = { cells: string[]; line: number }

const largestRecord = 1_000_000

/** The records of a CSV text, as they are read; blank lines are passed over. Problem: csvUnreadable, with the line. */
export async function* readRecords(
  text: string,
  { separator, most }: { separator: string; most?: number },
): AsyncGenerator<Record> {
  const parser = Readable.from(pieces(text), { objectMode: false }).pipe(
    parse({
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: largestRecord,
      info: true,
      ...(most !== undefined && { to: most }),
    }),
  )
  try {
    for await (const { record, info } of parser) yield { cells: record, line: info.lines }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Problem('csvUnreadable', { line: Number(error.lines ?? 0), why: String(error.code) })
  }
}

function* pieces(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += 65_536) yield text.slice(start, start + 65_536)
}
