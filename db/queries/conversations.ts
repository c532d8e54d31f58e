import type { Connection } from '#db/queries/statement.ts'
import { runPrepared, runStatement } from '#db/queries/statement.ts'
import type { Consent } from '#db/schema/contacts.ts'
import type { Owner, Status } from '#db/schema/conversations.ts'
import { storable } from '#db/storable.ts'
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
  epoch: number
  facts: JsonObject
  /** When the contact was last seen, ms since 1970, to within a quarter of an hour. */
  metAt: number
  /** Empty unless asked for. */
  allowedSites: string[]
  kept: KeptAnswer | null
}

/** One row of `events` to be. */
export type NewEvent = { seq: number; kind: string; body: JsonObject }

/** What of `conversations` a turn may change. Moments in ms since 1970. */
export type Handing = {
  status: Status
  owner: Owner
  locale: string
  assigneeId: string | null
  team: string
  note: string
  waitingSince: number | null
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
      epoch: row.epoch as number,
      facts: row.facts as JsonObject,
      metAt: row.met_at as number,
      allowedSites: (row.allowed_sites as string[] | undefined) ?? [],
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

/**
 * Writes a turn in one statement, if the conversation is still at `commit.version`. False: somebody else was first (or it is gone),
 * and nothing was written.
 */
export async function commitTurn(
  sql: Connection,
  workspace: WorkspaceId,
  conversation: LoadedConversation,
  commit: Commit,
): Promise<boolean> {
  const rows = await runStatement(sql, ({ value, part }) => {
    const w = value(workspace)
    const c = value(conversation.id)
    const at = value(moment(commit.at))
    part(
      'moved',
      `update conversation_states set version = version + 1, seq = ${value(commit.seq)}, state = ${value(storable(commit.state))},
        wake_at = ${value(commit.wakeAt)}, updated_at = ${at}
      where workspace_id = ${w} and conversation_id = ${c} and version = ${value(commit.version)} returning 1`,
    )
    writeTurn(
      { value, part },
      { workspace, bot: conversation.botId, contact: conversation.contactId, w, c, at },
      commit,
    )
    return 'select 1 from moved'
  })
  return rows.length === 1
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

/** Begins a conversation in one statement. Throws a unique violation when an identity or the key was taken meanwhile. */
export async function commitBeginning(
  sql: Connection,
  workspace: WorkspaceId,
  begin: Beginning,
): Promise<void> {
  await runStatement(sql, ({ value, part }) => {
    const w = value(workspace)
    const c = value(begin.id)
    const at = value(moment(begin.at))
    const contact = value(begin.contactId)
    if (begin.newContact) {
      part(
        'met',
        `insert into contacts (workspace_id, id, facts, consents, created_at, updated_at)
        values (${w}, ${contact}, ${value(storable(kept(begin.facts ?? {})))}, ${value(storable(begin.consents ?? {}))}, ${at}, ${at})`,
      )
    }
    for (const [index, identity] of begin.identities.entries()) {
      part(
        `named${index}`,
        `insert into identities (workspace_id, kind, value, contact_id, created_at)
        values (${w}, ${value(identity.kind)}, ${value(identity.value)}, ${contact}, ${at})`,
      )
    }
    const handing = {
      status: 'active',
      owner: 'bot',
      team: '',
      note: '',
      waitingSince: null,
      endedAt: null,
      ...begin.handing,
    }
    part(
      'began',
      `insert into conversations (workspace_id, id, bot_id, version_id, contact_id, channel, locale, status, owner, team, note,
        waiting_since, started_at, ended_at)
      values (${w}, ${c}, ${value(begin.botId)}, ${value(begin.versionId)}, ${contact}, ${value(begin.channel)},
        ${value(begin.locale)}, ${value(handing.status)}, ${value(handing.owner)}, ${value(handing.team)}, ${value(handing.note)},
        ${value(moment(handing.waitingSince))}, ${at}, ${value(moment(handing.endedAt))})`,
    )
    part(
      'moved',
      `insert into conversation_states (workspace_id, conversation_id, seq, state, wake_at, updated_at)
      values (${w}, ${c}, ${value(begin.seq)}, ${value(storable(begin.state))}, ${value(begin.wakeAt)}, ${at}) returning 1`,
    )
    const { handing: _, facts, consents, ...rest } = begin
    const known = begin.newContact ? {} : { facts: facts ?? {}, ...(consents && { consents }) }
    writeTurn(
      { value, part },
      { workspace, bot: begin.botId, contact: begin.contactId, w, c, at },
      { ...rest, ...known },
    )
    return 'select 1 from moved'
  })
}

type Parts = Parameters<Parameters<typeof runStatement>[1]>[0]
/** What a turn is written for; `w`, `c` and `at` are placeholders already. */
type Names = { workspace: WorkspaceId; bot: string; contact: string; w: string; c: string; at: string }

/** What a turn writes beside the state: each part only if `moved` moved. */
function writeTurn(
  { value, part }: Parts,
  { workspace, bot, w, c, at, contact }: Names,
  commit: Omit<Commit, 'version'>,
): void {
  const { events, timer, asks, settled, outbox, handing, facts, consents, withdraws, erases, key } = commit
  if (events.length) {
    part(
      'wrote',
      `insert into events (workspace_id, conversation_id, seq, kind, body, at)
      select ${w}, ${c}, e.seq, e.kind, e.body, ${at}
      from moved, json_to_recordset(${value(storable(events))}) as e(seq int, kind text, body jsonb)`,
    )
  }
  if (typeof timer === 'number') {
    part(
      'set_timer',
      `insert into timers (workspace_id, conversation_id, due_at) select ${w}, ${c}, ${value(moment(timer))}::timestamptz from moved
      on conflict (workspace_id, conversation_id) do update set due_at = excluded.due_at`,
    )
  } else if (timer === null) {
    part(
      'cleared_timer',
      `delete from timers where workspace_id = ${w} and conversation_id = ${c} and exists (select from moved)`,
    )
  }
  if (asks?.length) {
    part(
      'asked',
      `insert into asks (workspace_id, conversation_id, n, request, lease_until)
      select ${w}, ${c}, a.n, a.request, ${value(moment(commit.leaseUntil))}::timestamptz
      from moved, json_to_recordset(${value(storable(asks))}) as a(n int, request jsonb)`,
    )
  }
  if (settled?.length) {
    part(
      'settled',
      `delete from asks where workspace_id = ${w} and conversation_id = ${c} and n = any(${value(settled)}::int[])
        and exists (select from moved)`,
    )
  }
  if (outbox?.length) {
    const rows = outbox.map((row) => ({ ...row, dueAt: moment(row.dueAt) }))
    part(
      'posted',
      `insert into outbox (workspace_id, conversation_id, seq, kind, body, due_at)
      select ${w}, ${c}, o.seq, o.kind, o.body, o."dueAt"
      from moved, json_to_recordset(${value(storable(rows))}) as o(seq int, kind text, body jsonb, "dueAt" timestamptz)`,
    )
  }
  if (handing) {
    const set = Object.entries(handing).map(([name, given]) => {
      const column = handingColumns[name as keyof Handing]
      return `${column.name} = ${value(column.moment ? moment(given as number | null) : given)}`
    })
    part(
      'handed',
      `update conversations set ${set.join(', ')} where workspace_id = ${w} and id = ${c} and exists (select from moved)`,
    )
  }
  if (facts || consents || withdraws) {
    const gone = Object.keys(facts ?? {}).filter((fact) => facts?.[fact] === null)
    const known = withdraws
      ? `coalesce((select jsonb_object_agg(purpose, said || jsonb_build_object('given', false, 'at',
          to_char(${at}::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) from jsonb_each(consents) c(purpose, said)), '{}')`
      : 'consents'
    part(
      'remembered',
      `update contacts set facts = (facts || ${value(storable(facts ?? {}))}::jsonb) - ${value(gone)}::text[],
        consents = ${known} || ${value(storable(consents ?? {}))}::jsonb, updated_at = ${at}
      where workspace_id = ${w} and id = ${value(contact)} and exists (select from moved)`,
    )
  }
  if (erases) {
    const args = { workspace, contact, bot }
    part(
      'unnamed',
      `delete from identities where workspace_id = ${w} and contact_id = ${value(contact)} and exists (select from moved)`,
    )
    part(
      'erasing',
      `insert into jobs (kind, key, args, due_at)
      select ${value(erases.job)}, ${value(contact)}, ${value(storable(args))}::jsonb, ${value(moment(erases.dueAt))}::timestamptz from moved
      on conflict (kind, key) do update set asked = jobs.asked + 1`,
    )
  }
  if (key) {
    part(
      'keyed',
      `insert into idempotency_keys (workspace_id, scope, key, conversation_id, body_hash, from_seq, answer)
      select ${w}, ${value(key.scope)}, ${value(key.key)}, ${c}, ${value(key.bodyHash)}::bytea, ${value(key.fromSeq)}::int,
        ${value(key.answer && storable(key.answer))}::json from moved`,
    )
  }
}

/** Without the facts to forget. */
function kept(facts: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null))
}

const handingColumns: { [K in keyof Handing]: { name: string; moment?: true } } = {
  status: { name: 'status' },
  owner: { name: 'owner' },
  locale: { name: 'locale' },
  assigneeId: { name: 'assignee_id' },
  team: { name: 'team' },
  note: { name: 'note' },
  waitingSince: { name: 'waiting_since', moment: true },
  endedAt: { name: 'ended_at', moment: true },
}

function moment(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}
