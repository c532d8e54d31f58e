import type { Connection } from '#db/queries/statement.ts'
import { atMost, runPrepared } from '#db/queries/statement.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

export type Due = { workspace: WorkspaceId; conversation: string }

/**
 * Takes timers whose time has come, the oldest first, for `leaseMs`: until then no other process takes them. The conversation's
 * next turn moves them on; if none comes (the process died) they are due again.
 */
export async function claimTimers(
  sql: Connection,
  { now, leaseMs, limit }: { now: number; leaseMs: number; limit: number },
): Promise<Due[]> {
  const rows = await runPrepared(
    sql,
    `update timers t set due_at = $2
    from (select workspace_id, conversation_id from timers where due_at <= $1 order by due_at ${atMost(limit)} for update skip locked) d
    where t.workspace_id = d.workspace_id and t.conversation_id = d.conversation_id
    returning t.workspace_id, t.conversation_id`,
    [new Date(now).toISOString(), new Date(now + leaseMs).toISOString()],
  )
  return rows.map((row) => ({
    workspace: row.workspace_id as WorkspaceId,
    conversation: row.conversation_id as string,
  }))
}

/** When the first timer or the first lease of an ask comes due, ms since 1970; null: there is none. */
export async function nextDue(sql: Connection): Promise<number | null> {
  const [row] = await runPrepared(
    sql,
    `select least((select min(due_at) from timers), (select min(lease_until) from asks), (select min(due_at) from outbox)) as due`,
    [],
  )
  return row?.due ? new Date(row.due as string).getTime() : null
}
