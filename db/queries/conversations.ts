import type { RowsInTurn } from '#db/queries/row-writes.ts'
import type { Connection } from '#db/queries/statement.ts'
import { runPrepared } from '#db/queries/statement.ts'
import type { Consent } from '#db/schema/contacts.ts'
import type { Owner, Status } from '#db/schema/conversations.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'
import type { Request } from '#flow/run/effect.ts'
import type { State } from '#flow/run/state.ts'

/** What was kept of a request that named itself. `answer` null: it is not known yet. */
export type KeptAnswer = {
  bodyHash: Uint8Array
  conversationId: string
  fromSeq: number
  answer: JsonObject | null
}

/** Everything that a turn needs to know. `facts` are the contact's as they are now. */
export type LoadedConversation = {
  id: string
  version: number
  seq: number
  state: State
  wakeAt: number | null
  botId: string
  versionId: string
  contactId: string
  status: Status
  owner: Owner
  assigneeId: string | null
  agentName: string | null
  waitingSince: number | null
  epoch: number
  facts: JsonObject
  /** When the contact was last seen, ms since 1970, to within a quarter of an hour. */
  metAt: number
  /** Null unless asked for. */
  allowedSites: string[] | null
  kept: KeptAnswer | null
}

/** One row of `events` to be. */
export type NewEvent = { seq: number; kind: string; body: JsonObject }

/** What a turn was decided on beside the state, to be found as it was by the commit. `allowedSites` null: it does not matter. */
export type Validity = { epoch: number; facts: JsonObject; allowedSites: string[] | null }

/** What of `conversations` a turn may change. Moments in ms since 1970. */
export type Handing = {
  status: Status
  owner: Owner
  locale: string
  assigneeId: string | null
  agentName: string | null
  team: string
  note: string
  waitingSince: number | null
  inboxAt: number | null
  endedAt: number | null
}

export type NewKey = {
  /** The conversation, or the bot for the request that began it. */
  scope: string
  key: string
  bodyHash: Uint8Array
  fromSeq: number
  answer: JsonObject | null
}

/** What a turn writes, all or nothing. `version` is the one it was decided on. */
export type Commit = {
  version: number
  seq: number
  state: State
  at: number
  /** What `timers` will say; `timer` undefined leaves it as it is. */
  wakeAt: number | null
  timer?: number | null
  events: NewEvent[]
  asks?: { n: number; request: Request }[]
  /** Asks that nothing waits for any more. */
  settled?: number[]
  leaseUntil: number
  outbox?: { seq: number; kind: string; body: JsonObject; dueAt: number }[]
  handing?: Partial<Handing>
  /** Facts to set, null to forget, and the latest consents. */
  facts?: JsonObject
  consents?: { [purpose: string]: Consent }
  /** Every consent of the contact is taken back. */
  withdraws?: boolean
  /** The contact is to be erased by this job then, and is known by nothing from now on: who comes back is somebody new. */
  erases?: { job: string; dueAt: number }
  /** What it does to a data table. */
  rows?: RowsInTurn
  key?: NewKey
}

/**
 * A conversation as its next turn finds it; undefined when there is none. On request with what was answered under `key` before, and with
 * the sites that may talk to its bot: each is a table more to look into.
 */
export async function loadConversation(
  sql: Connection,
  workspace: WorkspaceId,
  id: string,
  { key = null, sites = false }: { key?: string | null; sites?: boolean } = {},
): Promise<LoadedConversation | undefined> {
  const text = `
    select s.version, s.seq, s.state, s.wake_at::float8 as wake_at, c.bot_id, c.version_id, c.contact_id, c.status, c.owner, c.epoch,
      c.assignee_id, c.agent_name, extract(epoch from c.waiting_since)::float8 * 1000 as waiting_since,
      p.facts, extract(epoch from p.updated_at)::float8 * 1000 as met_at ${key === null ? '' : ', k.body_hash, k.from_seq, k.answer'} ${sites ? ', b.allowed_sites' : ''}
    from conversation_states s
    join conversations c on c.workspace_id = s.workspace_id and c.id = s.conversation_id
    join contacts p on p.workspace_id = c.workspace_id and p.id = c.contact_id
    ${sites ? 'join bots b on b.workspace_id = c.workspace_id and b.id = c.bot_id' : ''}
    ${key === null ? '' : 'left join idempotency_keys k on k.workspace_id = $1 and k.scope = $2 and k.key = $3'}
    where s.workspace_id = $1 and s.conversation_id = $2`
  const [row] = await runPrepared(sql, text, [workspace, id, ...(key === null ? [] : [key])])
  return (
    row && {
      id,
      version: row.version as number,
      seq: row.seq as number,
      state: row.state as State,
      wakeAt: row.wake_at as number | null,
      botId: row.bot_id as string,
      versionId: row.version_id as string,
      contactId: row.contact_id as string,
      status: row.status as Status,
      owner: row.owner as Owner,
      assigneeId: row.assignee_id as string | null,
      agentName: row.agent_name as string | null,
      waitingSince: row.waiting_since as number | null,
      epoch: row.epoch as number,
      facts: row.facts as JsonObject,
      metAt: row.met_at as number,
      allowedSites: (row.allowed_sites as string[] | undefined) ?? null,
      kept: row.body_hash
        ? {
            bodyHash: row.body_hash as Uint8Array,
            conversationId: id,
            fromSeq: row.from_seq as number,
            answer: row.answer as JsonObject | null,
          }
        : null,
    }
  )
}

/** A conversation to begin, with its first turn. */
export type Beginning = Omit<Commit, 'version'> & {
  id: string
  botId: string
  versionId: string
  channel: string
  contactId: string
  /** The contact is made with it. */
  newContact: boolean
  identities: { kind: string; value: string }[]
  locale: string
}
