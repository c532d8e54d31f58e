import type { ContactShown } from '#db/queries/contact-row.ts'
import { contactShown, toldVariables } from '#db/queries/contact-row.ts'
import type { StoredEvent } from '#db/queries/conversation-events.ts'
import { untilColumn } from '#db/queries/inbox.ts'
import type { Connection } from '#db/queries/statement.ts'
import { runPrepared } from '#db/queries/statement.ts'
import type { Consent } from '#db/schema/contacts.ts'
import type { Owner, Status } from '#db/schema/conversations.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'
import type { State } from '#flow/run/state.ts'

/** How a conversation stands, for agents. */
export type Head = {
  status: Status
  owner: Owner
  agent: { id: string; name: string } | null
  waitingSince: Date | null
  /** When the bot goes on if nobody takes it; null: somebody has it, or it waits for ever. */
  until: Date | null
  /** The last number that exists, the last that the visitor has seen, and the last that its agent has seen. */
  seq: number
  seen: number
  teamSeen: number
}

export type InboxConversation = {
  head: Head
  bot: { id: string; name: string; theme: JsonObject }
  version: { id: string; number: number }
  contact: ContactShown & { facts: JsonObject; consents: { [purpose: string]: Consent }; since: Date }
  channel: string
  locale: string
  team: string
  note: string
  startedAt: Date
  endedAt: Date | null
  state: State
}

const headColumns = `c.status, c.owner, c.assignee_id, c.agent_name, c.waiting_since, s.seq, s.seen, s.team_seen, ${untilColumn}`

export async function readHead(
  sql: Connection,
  workspace: WorkspaceId,
  conversation: string,
): Promise<Head | undefined> {
  const [row] = await runPrepared(
    sql,
    `select ${headColumns} from conversations c
    join conversation_states s on s.workspace_id = c.workspace_id and s.conversation_id = c.id
    where c.workspace_id = $1 and c.id = $2`,
    [workspace, conversation],
  )
  return row && headOf(row)
}

function headOf(row: { [column: string]: unknown }): Head {
  return {
    status: row.status as Status,
    owner: row.owner as Owner,
    agent: row.assignee_id ? { id: row.assignee_id as string, name: (row.agent_name as string) ?? '' } : null,
    waitingSince: row.waiting_since ? new Date(row.waiting_since as string) : null,
    until: row.until ? new Date(row.until as number) : null,
    seq: row.seq as number,
    seen: row.seen as number,
    teamSeen: row.team_seen as number,
  }
}

/** All that an agent is shown of a conversation, but for what was said. */
export async function readInboxConversation(
  sql: Connection,
  workspace: WorkspaceId,
  conversation: string,
): Promise<InboxConversation | undefined> {
  const [row] = await runPrepared(
    sql,
    `select ${headColumns}, c.bot_id, b.name as bot_name, b.theme, c.version_id, v.number, c.contact_id, p.facts, p.consents,
      p.created_at as contact_since, c.channel, c.locale, c.team, c.note, c.started_at, c.ended_at, s.state, ${toldVariables()} as told
    from conversations c
    join conversation_states s on s.workspace_id = c.workspace_id and s.conversation_id = c.id
    join bots b on b.workspace_id = c.workspace_id and b.id = c.bot_id
    join versions v on v.workspace_id = c.workspace_id and v.id = c.version_id
    join contacts p on p.workspace_id = c.workspace_id and p.id = c.contact_id
    where c.workspace_id = $1 and c.id = $2`,
    [workspace, conversation],
  )
  return (
    row && {
      head: headOf(row),
      bot: { id: row.bot_id as string, name: row.bot_name as string, theme: row.theme as JsonObject },
      version: { id: row.version_id as string, number: row.number as number },
      contact: {
        ...contactShown(row),
        facts: row.facts as JsonObject,
        consents: row.consents as { [purpose: string]: Consent },
        since: new Date(row.contact_since as string),
      },
      channel: row.channel as string,
      locale: row.locale as string,
      team: row.team as string,
      note: row.note as string,
      startedAt: new Date(row.started_at as string),
      endedAt: row.ended_at ? new Date(row.ended_at as string) : null,
      state: row.state as State,
    }
  )
}

/** A conversation that the same contact had. */
export type Earlier = { id: string; botName: string; status: Status; startedAt: Date }

export async function earlierConversations(
  sql: Connection,
  workspace: WorkspaceId,
  { contact, except }: { contact: string; except: string },
): Promise<Earlier[]> {
  const rows = await runPrepared(
    sql,
    `select c.id, b.name, c.status, c.started_at from conversations c
    join bots b on b.workspace_id = c.workspace_id and b.id = c.bot_id
    where c.workspace_id = $1 and c.contact_id = $2 and c.id <> $3 order by c.started_at desc limit 10`,
    [workspace, contact, except],
  )
  return rows.map((row) => ({
    id: row.id as string,
    botName: row.name as string,
    status: row.status as Status,
    startedAt: new Date(row.started_at as string),
  }))
}

/** What agents read of a conversation: what was said, noted, and who had it. */
const told = [
  'say',
  'answer',
  'agent',
  'note',
  'handOff',
  'takeOver',
  'handOn',
  'letGo',
  'handBack',
  'close',
  'track',
]

/** Entries after a number, oldest first. */
export async function entriesAfter(
  sql: Connection,
  workspace: WorkspaceId,
  conversation: string,
  { after, limit }: { after: number; limit: number },
): Promise<StoredEvent[]> {
  return entries(sql, [workspace, conversation, after, told, limit], 'seq > $3', 'asc')
}

/** The last entries before a number, oldest first. */
export async function entriesBefore(
  sql: Connection,
  workspace: WorkspaceId,
  conversation: string,
  { before, limit }: { before: number; limit: number },
): Promise<StoredEvent[]> {
  return (await entries(sql, [workspace, conversation, before, told, limit], 'seq < $3', 'desc')).reverse()
}

async function entries(
  sql: Connection,
  values: unknown[],
  where: string,
  order: string,
): Promise<StoredEvent[]> {
  const rows = await runPrepared(
    sql,
    `select seq, kind, body - 'path' as body, at from events
    where workspace_id = $1 and conversation_id = $2 and ${where} and kind = any($4::text[]) order by seq ${order} limit $5`,
    values,
  )
  return rows.map((row) => ({
    seq: row.seq as number,
    kind: row.kind as string,
    body: row.body as JsonObject,
    at: new Date(row.at as string).getTime(),
  }))
}

/** What the visitor said last; '': nothing yet, or nothing in words. */
export async function lastWordsOf(
  sql: Connection,
  workspace: WorkspaceId,
  conversation: string,
): Promise<string> {
  const [row] = await runPrepared(
    sql,
    `select body->>'says' as says from events where workspace_id = $1 and conversation_id = $2 and kind = 'answer'
    order by seq desc limit 1`,
    [workspace, conversation],
  )
  return (row?.says as string | null | undefined) ?? ''
}

/** Its agent has seen what was said up to here. */
export async function markTeamSeen(
  sql: Connection,
  workspace: WorkspaceId,
  conversation: string,
  { agent, seq }: { agent: string; seq: number },
): Promise<boolean> {
  const rows = await runPrepared(
    sql,
    `update conversation_states s set team_seen = least($4::int, s.seq)
    from conversations c
    where s.workspace_id = $1 and s.conversation_id = $2 and s.team_seen < least($4::int, s.seq)
      and c.workspace_id = $1 and c.id = $2 and c.assignee_id = $3 returning 1`,
    [workspace, conversation, agent, seq],
  )
  return rows.length === 1
}
