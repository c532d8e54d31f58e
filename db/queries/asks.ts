import type { Connection } from '#db/queries/statement.ts'
import { atMost, runPrepared } from '#db/queries/statement.ts'
import { storable } from '#db/storable.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Request, Result } from '#flow/run/effect.ts'

/** A question to the outside, and which try this is (1: the process that asked it). */
export type ClaimedAsk = {
  workspace: WorkspaceId
  conversation: string
  n: number
  request: Request
  /** It acted already; only its answer did not arrive. */
  result: Result | null
  attempt: number
}

export type AskKey = Pick<ClaimedAsk, 'workspace' | 'conversation' | 'n'>

/** Takes asks whose holder went away, for `leaseMs`. */
export async function claimAsks(
  sql: Connection,
  { now, leaseMs, limit }: { now: number; leaseMs: number; limit: number },
): Promise<ClaimedAsk[]> {
  const rows = await runPrepared(
    sql,
    `update asks a set lease_until = $2, attempts = attempts + 1
    from (select workspace_id, conversation_id, n from asks where lease_until <= $1 order by lease_until ${atMost(limit)}
      for update skip locked) d
    where a.workspace_id = d.workspace_id and a.conversation_id = d.conversation_id and a.n = d.n
    returning a.workspace_id, a.conversation_id, a.n, a.request, a.result, a.attempts`,
    [moment(now), moment(now + leaseMs)],
  )
  return rows.map((row) => ({
    workspace: row.workspace_id as WorkspaceId,
    conversation: row.conversation_id as string,
    n: row.n as number,
    request: row.request as Request,
    result: row.result as Result | null,
    attempt: row.attempts as number,
  }))
}

/** Holds on to asks that are being worked on; with a time that is past, lets go of them. */
export async function leaseAsks(sql: Connection, asks: AskKey[], until: number): Promise<void> {
  if (!asks.length) return
  const rows = asks.map(({ workspace, conversation, n }) => ({ w: workspace, c: conversation, n }))
  await runPrepared(
    sql,
    `update asks a set lease_until = $2
    from json_to_recordset($1) as k(w uuid, c uuid, n int)
    where a.workspace_id = k.w and a.conversation_id = k.c and a.n = k.n`,
    [JSON.stringify(rows), moment(until)],
  )
}

/**
 * Within a transaction: keeps an ask from every other process until its end. Undefined: nothing waits for it any more. A result: it
 * acted already.
 */
export async function holdAsk(sql: Connection, ask: AskKey): Promise<{ result: Result | null } | undefined> {
  const [row] = await runPrepared(
    sql,
    'select result from asks where workspace_id = $1 and conversation_id = $2 and n = $3 for update',
    [ask.workspace, ask.conversation, ask.n],
  )
  return row && { result: row.result as Result | null }
}

/** Keeps what an ask did, in the transaction that did it. */
export async function keepResult(sql: Connection, ask: AskKey, result: Result): Promise<void> {
  await runPrepared(
    sql,
    'update asks set result = $4 where workspace_id = $1 and conversation_id = $2 and n = $3',
    [ask.workspace, ask.conversation, ask.n, storable(result)],
  )
}

function moment(ms: number): string {
  return new Date(ms).toISOString()
}
