import { sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import type { StoredEvent } from '#db/queries/conversation-events.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'

/** Everything that happened in a conversation after this number, at most `limit`; `by` names the agent behind it. */
export async function readHistory(
  db: Database,
  workspace: WorkspaceId,
  conversation: string,
  { after, limit }: { after: number; limit: number },
): Promise<(StoredEvent & { by: string | null })[]> {
  const rows = await db.execute(sql`
    select e.seq, e.kind, e.body, (extract(epoch from e.at) * 1000)::float8 as at, u.name as by from events e
    left join users u on u.id = e.body ->> 'by'
    where e.workspace_id = ${workspace} and e.conversation_id = ${conversation} and e.seq > ${after} order by e.seq limit ${limit}`)
  return rows.map((row) => ({
    seq: row.seq as number,
    kind: row.kind as string,
    body: row.body as JsonObject,
    at: row.at as number,
    by: row.by as string | null,
  }))
}
