import type { Connection } from '#db/queries/statement.ts'
import { runPrepared } from '#db/queries/statement.ts'
import type { Eraser } from '#db/schema/contacts.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

/** How much there is, or was. */
export type Amount = { conversations: number; messages: number; files: number }

/**
 * Keeps a contact and its conversations from changing until the transaction ends, in the order in which turns take them. False: there is
 * no such contact.
 */
export async function holdContact(
  sql: Connection,
  workspace: WorkspaceId,
  contact: string,
): Promise<boolean> {
  const holdStates = () =>
    runPrepared(
      sql,
      `select 1 from conversation_states where workspace_id = $1 and conversation_id in (
        select id from conversations where workspace_id = $1 and contact_id = $2) order by conversation_id for update`,
      [workspace, contact],
    )
  await holdStates()
  const found = await runPrepared(
    sql,
    'select 1 from contacts where workspace_id = $1 and id = $2 for update',
    [workspace, contact],
  )
  // Those that began in between: from here on no other can.
  await holdStates()
  return found.length === 1
}

/** Whose conversation it is; undefined: there is none. */
export async function contactOf(
  sql: Connection,
  workspace: WorkspaceId,
  conversation: string,
): Promise<string | undefined> {
  const [row] = await runPrepared(
    sql,
    'select contact_id from conversations where workspace_id = $1 and id = $2',
    [workspace, conversation],
  )
  return row?.contact_id as string | undefined
}

/** A contact's conversations, by their ids. */
export async function conversationsOf(
  sql: Connection,
  workspace: WorkspaceId,
  contact: string,
): Promise<string[]> {
  const rows = await runPrepared(
    sql,
    'select id from conversations where workspace_id = $1 and contact_id = $2',
    [workspace, contact],
  )
  return rows.map((row) => row.id as string)
}

/** What there is of these conversations. */
export async function amountOf(
  sql: Connection,
  workspace: WorkspaceId,
  conversations: string[],
): Promise<Amount> {
  const [row] = await runPrepared(
    sql,
    `select (select count(*)::int from events where workspace_id = $1 and conversation_id = any($2::uuid[])
        and kind in ('say', 'answer', 'agent')) as messages,
      (select count(*)::int from files where workspace_id = $1 and conversation_id = any($2::uuid[])) as files`,
    [workspace, conversations],
  )
  return {
    conversations: conversations.length,
    messages: row?.messages as number,
    files: row?.files as number,
  }
}

/** Rows of tables that a contact's conversations added, and others in which they filled cells. */
export async function rowsOf(
  sql: Connection,
  workspace: WorkspaceId,
  contact: string,
): Promise<{ rows: number; filled: number }> {
  const [row] = await runPrepared(
    sql,
    `select count(*) filter (where added)::int as rows, count(*) filter (where not added and columns <> '{}')::int as filled
    from written_rows where workspace_id = $1 and contact_id = $2`,
    [workspace, contact],
  )
  return { rows: row?.rows as number, filled: row?.filled as number }
}

/** With all that they wrote (a trigger, see the migrations). */
export async function deleteConversations(
  sql: Connection,
  workspace: WorkspaceId,
  conversations: string[],
): Promise<void> {
  await runPrepared(sql, 'delete from conversations where workspace_id = $1 and id = any($2::uuid[])', [
    workspace,
    conversations,
  ])
}

/** With its identities. */
export async function deleteContact(sql: Connection, workspace: WorkspaceId, contact: string): Promise<void> {
  await runPrepared(sql, 'delete from contacts where workspace_id = $1 and id = $2', [workspace, contact])
}

export type NewErasure = Amount & {
  id: string
  by: Eraser
  userId?: string | null
  contact?: string
  bot?: string
  people: number
  rows: number
}

/** Leaves a sign that something was erased. */
export async function insertErasure(
  sql: Connection,
  workspace: WorkspaceId,
  { id, by, userId, contact, bot, people, conversations, messages, files, rows }: NewErasure,
): Promise<void> {
  await runPrepared(
    sql,
    `insert into erasures (workspace_id, id, by, user_id, contact_id, bot_id, people, conversations, messages, files, rows)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      workspace,
      id,
      by,
      userId ?? null,
      contact ?? null,
      bot ?? null,
      people,
      conversations,
      messages,
      files,
      rows,
    ],
  )
}
