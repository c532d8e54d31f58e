import type { Connection } from '#db/queries/statement.ts'
import { runPrepared } from '#db/queries/statement.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Json, JsonObject } from '#flow/json.ts'

export type KeptConversation = {
  id: string
  bot: string
  channel: string
  locale: string
  startedAt: string
  endedAt: string | null
  variables: JsonObject
}
export type KeptEvent = { seq: number; at: string; kind: string; body: JsonObject }
export type KeptFile = { id: string; name: string; type: string; size: number; at: string }

/** A contact's conversations, the oldest first, whole but for their events. */
export async function keptConversations(
  sql: Connection,
  workspace: WorkspaceId,
  contact: string,
): Promise<KeptConversation[]> {
  const rows = await runPrepared(
    sql,
    `select c.id, b.name as bot, c.channel, c.locale, c.started_at, c.ended_at, s.state -> 'variables' as variables
    from conversations c
    join bots b on b.workspace_id = c.workspace_id and b.id = c.bot_id
    join conversation_states s on s.workspace_id = c.workspace_id and s.conversation_id = c.id
    where c.workspace_id = $1 and c.contact_id = $2 order by c.started_at, c.id`,
    [workspace, contact],
  )
  return rows.map((row) => ({
    id: row.id as string,
    bot: row.bot as string,
    channel: row.channel as string,
    locale: row.locale as string,
    startedAt: iso(row.started_at),
    endedAt: row.ended_at ? iso(row.ended_at) : null,
    variables: (row.variables ?? {}) as JsonObject,
  }))
}

/** What happened in a conversation after that number, oldest first. */
export async function keptEvents(
  sql: Connection,
  workspace: WorkspaceId,
  conversation: string,
  { after, limit }: { after: number; limit: number },
): Promise<KeptEvent[]> {
  const rows = await runPrepared(
    sql,
    `select seq, at, kind, body from events where workspace_id = $1 and conversation_id = $2 and seq > $3 order by seq limit $4`,
    [workspace, conversation, after, limit],
  )
  return rows.map((row) => ({
    seq: row.seq as number,
    at: iso(row.at),
    kind: row.kind as string,
    body: row.body as { [name: string]: Json },
  }))
}

/** Files that were sent in a conversation, without their bytes. */
export async function keptFiles(
  sql: Connection,
  workspace: WorkspaceId,
  conversation: string,
): Promise<KeptFile[]> {
  const rows = await runPrepared(
    sql,
    `select id, name, type, size, created_at from files where workspace_id = $1 and conversation_id = $2 order by created_at, id`,
    [workspace, conversation],
  )
  return rows.map((row) => ({
    id: row.id as string,
    name: row.name as string,
    type: row.type as string,
    size: row.size as number,
    at: iso(row.created_at),
  }))
}

/** A file's bytes; undefined: it went in the meantime. */
export async function keptBytes(
  sql: Connection,
  workspace: WorkspaceId,
  file: string,
): Promise<Uint8Array | undefined> {
  const [row] = await runPrepared(sql, 'select bytes from files where workspace_id = $1 and id = $2', [
    workspace,
    file,
  ])
  return row?.bytes as Uint8Array | undefined
}

function iso(at: unknown): string {
  return new Date(at as string).toISOString()
}
