import type { Connection } from '#db/queries/statement.ts'
import { atMost, runPrepared } from '#db/queries/statement.ts'
import { storable } from '#db/storable.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'

/** Something to deliver that a turn left. */
export type Post = {
  workspace: WorkspaceId
  conversation: string
  seq: number
  kind: string
  body: JsonObject
  attempt: number
}
type PostKey = Pick<Post, 'workspace' | 'conversation' | 'seq'>

/** Takes what is due, the oldest first, for `leaseMs`: until then no other process takes it. */
export async function claimPosts(
  sql: Connection,
  { now, leaseMs, limit }: { now: number; leaseMs: number; limit: number },
): Promise<Post[]> {
  const rows = await runPrepared(
    sql,
    `update outbox o set due_at = $2, attempts = attempts + 1
    from (select workspace_id, conversation_id, seq from outbox where due_at <= $1 order by due_at ${atMost(limit)}
      for update skip locked) d
    where o.workspace_id = d.workspace_id and o.conversation_id = d.conversation_id and o.seq = d.seq
    returning o.workspace_id, o.conversation_id, o.seq, o.kind, o.body, o.attempts`,
    [moment(now), moment(now + leaseMs)],
  )
  return rows.map((row) => ({
    workspace: row.workspace_id as WorkspaceId,
    conversation: row.conversation_id as string,
    seq: row.seq as number,
    kind: row.kind as string,
    body: row.body as JsonObject,
    attempt: row.attempts as number,
  }))
}

/** It was delivered, or there is no more need. */
export async function removePost(sql: Connection, { workspace, conversation, seq }: PostKey): Promise<void> {
  await runPrepared(sql, 'delete from outbox where workspace_id = $1 and conversation_id = $2 and seq = $3', [
    ...[workspace, conversation, seq],
  ])
}

/** It is for later, with what has been done of it so far. */
export async function putOffPost(
  sql: Connection,
  { workspace, conversation, seq }: PostKey,
  { body, dueAt, problem = null }: { body: JsonObject; dueAt: number; problem?: string | null },
): Promise<void> {
  await runPrepared(
    sql,
    `update outbox set body = $4, due_at = $5, problem = $6 where workspace_id = $1 and conversation_id = $2 and seq = $3`,
    [workspace, conversation, seq, storable(body), moment(dueAt), problem],
  )
}

function moment(ms: number): string {
  return new Date(ms).toISOString()
}
