import type { Connection } from '#db/queries/statement.ts'
import { runPrepared } from '#db/queries/statement.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'

/** One thing that happened. `at` in ms since 1970. */
export type StoredEvent = { seq: number; kind: string; body: JsonObject; at: number }

/** Kinds of events that a visitor is told of: what was said, and which human comes and goes. */
const said = ['say', 'answer', 'agent', 'takeOver', 'handOn', 'handBack', 'letGo'] as const

const read = `
  select seq, kind, body, at from events
  where workspace_id = $1 and conversation_id = $2 and seq > $3 and seq <= $4 and kind = any($5::text[])
  order by seq limit $6`

/** Messages with `after` < seq ≤ `upTo`, oldest first, at most `limit`. */
export async function readMessages(
  sql: Connection,
  workspace: WorkspaceId,
  conversation: string,
  { after = 0, upTo = 2_147_483_647, limit = 1000 }: { after?: number; upTo?: number; limit?: number } = {},
): Promise<StoredEvent[]> {
  const rows = await runPrepared(sql, read, [workspace, conversation, after, upTo, said, limit])
  return rows.map((row) => ({
    seq: row.seq as number,
    kind: row.kind as string,
    body: row.body as JsonObject,
    at: new Date(row.at as string).getTime(),
  }))
}
