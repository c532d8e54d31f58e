import type { Connection } from '#db/queries/statement.ts'
import { runPrepared } from '#db/queries/statement.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Json } from '#flow/json.ts'

/** A version's document as it was published, perhaps of an older shape, and the bytes it takes as JSON; undefined: there is none. */
export async function readVersionDocument(
  sql: Connection,
  workspace: WorkspaceId,
  version: string,
): Promise<{ document: Json; bytes: number } | undefined> {
  const [row] = await runPrepared(
    sql,
    'select document, octet_length(document::text) as bytes from versions where workspace_id = $1 and id = $2',
    [workspace, version],
  )
  return row && { document: row.document as Json, bytes: row.bytes as number }
}
