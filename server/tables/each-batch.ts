import type { Database } from '#db/client.ts'
import type { Row } from '#db/queries/row-list.ts'
import { readRowsAfter } from '#db/queries/row-list.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

const batchRows = 1000

/** All rows of a table in the order they came, a thousand at a time. */
export async function* eachBatch(db: Database, workspace: WorkspaceId, table: string): AsyncGenerator<Row[]> {
  let n = 0
  for (;;) {
    const rows = await readRowsAfter(db, workspace, table, n, batchRows)
    if (rows.length > 0) yield rows
    if (rows.length < batchRows) return
    n = rows.at(-1)?.n ?? n
  }
}
