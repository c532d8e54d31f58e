import type { Connection } from '#db/queries/statement.ts'
import { runPrepared } from '#db/queries/statement.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

/** The visitor has seen what was said up to this number (no further than there is anything). Answers how far they have seen now. */
export async function markSeen(
  sql: Connection,
  workspace: WorkspaceId,
  conversation: string,
  seq: number,
): Promise<number> {
  const [row] = await runPrepared(
    sql,
    `update conversation_states set seen = greatest(seen, least($3::int, seq))
    where workspace_id = $1 and conversation_id = $2 returning seen`,
    [workspace, conversation, seq],
  )
  return (row?.seen as number | undefined) ?? 0
}
