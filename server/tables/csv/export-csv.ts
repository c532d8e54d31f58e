import type { Database } from '#db/client.ts'
import type { DataTable } from '#db/queries/data-tables.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { quoteCell } from '#server/tables/csv/quote-cell.ts'
import { eachBatch } from '#server/tables/each-batch.ts'

/** A table as CSV, as it is read: UTF-8 with the mark by which Excel knows it, CRLF, the names of the columns first. */
export async function* exportCsv(
  db: Database,
  workspace: WorkspaceId,
  { id, columns }: DataTable,
  separator: ',' | ';',
): AsyncGenerator<string> {
  const lineOf = (cells: string[]) => `${cells.join(separator)}\r\n`
  yield `\ufeff${lineOf(columns.map(({ name }) => quoteCell(name, separator)))}`
  for await (const rows of eachBatch(db, workspace, id)) {
    const lines = rows.map(({ values }) =>
      lineOf(columns.map((column) => quoteCell(values[column.id] ?? null, separator))),
    )
    yield lines.join('')
  }
}
