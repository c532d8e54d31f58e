import type { Connection } from '#db/queries/statement.ts'
import { runPrepared } from '#db/queries/statement.ts'
import { storable } from '#db/storable.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'

/** Keeps what is about to be answered under a key, unless something was kept before; gives back what is kept then. */
export async function keepAnswer(
  sql: Connection,
  workspace: WorkspaceId,
  { scope, key, answer }: { scope: string; key: string; answer: JsonObject },
): Promise<JsonObject> {
  const values = [workspace, scope, key, storable(answer)]
  const [row] = await runPrepared(
    sql,
    `update idempotency_keys set answer = coalesce(answer, $4::json)
    where workspace_id = $1 and scope = $2 and key = $3 returning answer`,
    values,
  )
  return (row?.answer as JsonObject | undefined) ?? answer
}
