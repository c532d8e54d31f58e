import type { DatabaseClient } from '#db/client.ts'
import { inOneTrip } from '#db/in-one-trip.ts'
import type { Beginning, Commit, Handing, Validity } from '#db/queries/conversations.ts'
import { lockNames } from '#db/queries/data-rows.ts'
import type { RowPart, RowsInTurn } from '#db/queries/row-writes.ts'
import { rowParts, rowsWritten } from '#db/queries/row-writes.ts'
import type { Connection } from '#db/queries/statement.ts'
import { runStatement } from '#db/queries/statement.ts'
import { storable } from '#db/storable.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'

/** What one conversation writes: a turn of one that exists, or the beginning of a new one. Made by `turnWrite` and `beginningWrite`. */
export type TurnWrite = {
  conversation: string
  /** What no other of the same statement may have too: the contact whose facts it changes, rows. */
  alone: string[]
  /** What it must have locked before it looks at the tables. */
  locks: string[]
  /** What it weighs on its way to the database. */
  bytes: number
  /** Rows as JSON, by the part of the statement that they belong to. */
  rows: { [P in Part]?: string[] }
}

type Part =
  | 'turns'
  | 'met'
  | 'named'
  | 'begins'
  | 'events'
  | 'timers'
  | 'quiet'
  | 'asks'
  | 'settled'
  | 'outbox'
  | 'handed'
  | 'remembered'
  | 'erased'
  | 'keys'
  | 'held'
  | 'found'
  | RowPart

/** A turn of a conversation that exists, as rows to be. */
export function turnWrite(
  workspace: WorkspaceId,
  { id, botId, contactId }: { id: string; botId: string; contactId: string },
  commit: Commit,
  validity?: Validity,
): TurnWrite {
  const turn = {
    w: workspace,
    c: id,
    version: commit.version,
    seq: commit.seq,
    wake: commit.wakeAt,
    at: moment(commit.at),
    ...(validity && { epoch: validity.epoch, facts: validity.facts, sites: validity.allowedSites }),
    key: commit.key?.key,
    ...(commit.rows && { held: commit.rows.seen.length }),
  }
  const { facts, consents, withdraws, erases, rows: tableRows } = commit
  const rows: TurnWrite['rows'] = {
    turns: [withState(turn, commit.state)],
    ...rowsOf(id, commit),
    ...(tableRows && rowsInTable(workspace, id, tableRows)),
  }
  if (facts || consents || withdraws) rows.remembered = [remembered(id, contactId, commit)]
  if (erases) rows.erased = [erased(workspace, id, { bot: botId, contact: contactId }, erases)]
  const alone = [
    ...(rows.remembered || rows.erased ? [contactId] : []),
    ...(tableRows?.seen.map((row) => row.id) ?? []),
  ]
  const locks = tableRows?.found ? [tableRows.found.lock] : []
  return { conversation: id, alone: [...alone, ...locks], locks, bytes: weightOf(rows), rows }
}

/** A conversation that begins, with its first turn, as rows to be. */
export function beginningWrite(workspace: WorkspaceId, begin: Beginning): TurnWrite {
  const { id, contactId, facts = {}, consents = {} } = begin
  const w = workspace
  const at = moment(begin.at)
  const handing = { status: 'active', owner: 'bot', team: '', note: '', ...begin.handing }
  const rows: TurnWrite['rows'] = {
    begins: [
      withState(
        {
          w,
          c: id,
          bot: begin.botId,
          bot_version: begin.versionId,
          contact: contactId,
          channel: begin.channel,
          locale: begin.locale,
          status: handing.status,
          owner: handing.owner,
          team: handing.team,
          note: handing.note,
          waiting: moment(begin.handing?.waitingSince ?? null),
          inbox: moment(begin.handing?.inboxAt ?? null),
          ended: moment(begin.handing?.endedAt ?? null),
          seq: begin.seq,
          wake: begin.wakeAt,
          at,
        },
        begin.state,
      ),
    ],
    ...rowsOf(id, begin),
  }
  if (begin.newContact) {
    const known = Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null))
    rows.met = [storable({ w, contact: contactId, facts: known, consents, at })]
  } else {
    // Even without new facts: it was here.
    rows.remembered = [remembered(id, contactId, begin)]
  }
  if (begin.erases) rows.erased = [erased(w, id, { bot: begin.botId, contact: contactId }, begin.erases)]
  if (begin.identities.length) {
    rows.named = begin.identities.map((identity) => storable({ w, contact: contactId, at, ...identity }))
  }
  return {
    conversation: id,
    alone: rows.remembered ? [contactId] : [],
    locks: [],
    bytes: weightOf(rows),
    rows,
  }
}

/**
 * Writes turns of different conversations in one statement: all of it or, when it throws, nothing. A turn of a conversation that is no
 * longer at the version it was decided on (or is gone, or whose `validity` no longer holds, or whose key was used, or that saw rows of a
 * table which changed) writes nothing, while the others do. Gives back the conversations that moved. At most one write for each
 * conversation, and for all that it wants `alone`. Throws a unique violation when a beginning's identity or key was taken meanwhile.
 */
export async function commitTurns(
  sql: DatabaseClient['turns'],
  writes: readonly TurnWrite[],
): Promise<Set<string>> {
  const locks = writes.flatMap((write) => write.locks)
  // A statement sees the tables as they were when it began: what must be locked before is locked by one of its own.
  return locks.length
    ? inOneTrip(sql, (tx) => [lockNames(tx, locks), runTurns(tx, writes)] as const).then(([, moved]) => moved)
    : runTurns(sql, writes)
}

async function runTurns(sql: Connection, writes: readonly TurnWrite[]): Promise<Set<string>> {
  const found = await runStatement(sql, ({ value, part }) => {
    const given = rowsByPart(writes)
    const from = (name: Part, columns: string) => {
      const rows = given[name]
      return rows && `json_to_recordset(${value(`[${rows.join(',')}]`)}) as r(${columns})`
    }
    const add = (name: Part, columns: string, text: (rows: string) => string) => {
      const rows = from(name, columns)
      if (rows) part(name, text(rows))
    }

    add('found', foundColumns, (rows) => `select r.c from ${rows} where ${differs}`)
    add('held', heldColumns, (rows) => hold(rows))
    const areSeen = `${given.found ? isFound : ''} ${given.held ? areHeld : ''}`
    add('turns', turnColumns, (rows) => {
      part('told', `select * from ${rows}`)
      return `update conversation_states s
        set version = s.version + 1, seq = r.seq, state = r.state, wake_at = r.wake, updated_at = r.at
        from told r
        where s.workspace_id = r.w and s.conversation_id = r.c and s.version = r.version ${stillHolds} ${areSeen}
        returning r.w, r.c, r.at`
    })
    add('met', metColumns, (rows) => met + rows)
    add('named', namedColumns, (rows) => named + rows)
    add('begins', beginColumns, (rows) => {
      part('starts', `select * from ${rows}`)
      part('began', began)
      return `insert into conversation_states (workspace_id, conversation_id, seq, state, wake_at, updated_at)
        select r.w, r.c, r.seq, r.state, r.wake, r.at from starts r
        returning workspace_id as w, conversation_id as c, updated_at as at`
    })
    const moved = (['turns', 'begins'] as const).filter((name) => given[name])
    part('live', moved.map((name) => `select w, c, at from ${name}`).join(' union all '))
    add('events', 'c uuid, seq int, kind text, body jsonb', (rows) => wrote + ofLive(rows))
    add('timers', 'c uuid, due timestamptz', (rows) => `${woken} ${ofLive(rows)} ${wokenAgain}`)
    add('quiet', 'c uuid', (rows) => `delete from timers t using live l, ${rows} ${where('t')}`)
    add('asks', 'c uuid, n int, request jsonb, lease timestamptz', (rows) => asked + ofLive(rows))
    add(
      'settled',
      'c uuid, n int',
      (rows) => `delete from asks t using live l, ${rows} ${where('t')} and t.n = r.n`,
    )
    add('outbox', outboxColumns, (rows) => posted + ofLive(rows))
    add('handed', 'c uuid, h jsonb', (rows) => `${handed} from live l, ${rows} ${where('t', 'id')}`)
    add('remembered', rememberedColumns, (rows) => `${remember} from live l, ${rows} ${ofContact}`)
    add('erased', erasedColumns, (rows) => {
      part('erasures', `select r.*, l.w${ofLive(rows)}`)
      part(
        'unnamed',
        'delete from identities t using erasures r where t.workspace_id = r.w and t.contact_id = r.contact',
      )
      return `${erasing} ${erasingAgain}`
    })
    add('keys', keyColumns, (rows) => keyed + ofLive(rows))
    for (const name of Object.keys(rowParts) as RowPart[])
      add(name, rowParts[name].columns, rowParts[name].text)
    return 'select c from live'
  })
  return new Set(found.map(({ c }) => c as string))
}

const turnColumns =
  'w uuid, c uuid, version int, seq int, state json, wake bigint, at timestamptz, epoch int, facts jsonb, sites json, key text, held int'
/** What a turn that was decided on what this process remembers must find as it was: an `epoch` says that it wants to. */
const stillHolds = `
  and (r.key is null or (select k.scope from idempotency_keys k where k.workspace_id = r.w and k.scope = r.c and k.key = r.key) is null)
  and (r.epoch is null or exists (
    select from conversations c join contacts p on p.workspace_id = c.workspace_id and p.id = c.contact_id
    where c.workspace_id = r.w and c.id = r.c and c.epoch = r.epoch and p.facts = r.facts
      and (r.sites is null or exists (
        select from bots b where b.workspace_id = c.workspace_id and b.id = c.bot_id and to_jsonb(b.allowed_sites) = r.sites::jsonb))))`

/** Rows of data tables that a turn saw: none with these keys came, went or changed since… */
const foundColumns = 'w uuid, c uuid, t uuid, keys text[], seen text[]'
// By their keys alone, which name their table: "offset 0" keeps the rest apart (see findDataRows).
const differs = `array(
  select d.id || ':' || d.version from (select workspace_id, table_id, id, xmin::text as version from data_rows where keys @> r.keys offset 0) d
  where d.workspace_id = r.w and d.table_id = r.t order by d.id) <> r.seen`
const isFound = 'and not exists (select from found f where f.c = r.c)'
/** …and those that it changes are held as they were, until the end. */
const heldColumns = 'w uuid, c uuid, t uuid, id uuid, v xid'
const hold = (rows: string) => `select r.c from ${rows} join data_rows d
  on d.workspace_id = r.w and d.table_id = r.t and d.id = r.id and d.xmin = r.v order by d.id for update of d`
const areHeld = 'and (select count(*) from held h where h.c = r.c) = coalesce(r.held, 0)'

const metColumns = 'w uuid, contact uuid, facts jsonb, consents jsonb, at timestamptz'
const met = `insert into contacts (workspace_id, id, facts, consents, created_at, updated_at)
  select r.w, r.contact, r.facts, r.consents, r.at, r.at from `

const namedColumns = 'w uuid, kind text, value text, contact uuid, at timestamptz'
const named = `insert into identities (workspace_id, kind, value, contact_id, created_at)
  select r.w, r.kind, r.value, r.contact, r.at from `

const beginColumns = `w uuid, c uuid, bot uuid, bot_version uuid, contact uuid, channel text, locale text, status text, owner text,
  team text, note text, waiting timestamptz, inbox timestamptz, ended timestamptz, seq int, state json, wake bigint, at timestamptz`
const began = `insert into conversations (workspace_id, id, bot_id, version_id, contact_id, channel, locale, status, owner, team, note,
    waiting_since, inbox_at, started_at, ended_at)
  select r.w, r.c, r.bot, r.bot_version, r.contact, r.channel, r.locale, r.status, r.owner, r.team, r.note, r.waiting, r.inbox, r.at, r.ended
  from starts r`

const wrote = `insert into events (workspace_id, conversation_id, seq, kind, body, at)
  select l.w, l.c, r.seq, r.kind, r.body, l.at`
const woken = 'insert into timers (workspace_id, conversation_id, due_at) select l.w, l.c, r.due'
const wokenAgain = 'on conflict (workspace_id, conversation_id) do update set due_at = excluded.due_at'
const asked = `insert into asks (workspace_id, conversation_id, n, request, lease_until)
  select l.w, l.c, r.n, r.request, r.lease`
const outboxColumns = 'c uuid, seq int, kind text, body jsonb, due timestamptz'
const posted = `insert into outbox (workspace_id, conversation_id, seq, kind, body, due_at)
  select l.w, l.c, r.seq, r.kind, r.body, r.due`
const rememberedColumns = 'c uuid, contact uuid, facts jsonb, gone json, consents jsonb, withdraws boolean'
const withdrawn = `coalesce((select jsonb_object_agg(purpose, said || jsonb_build_object('given', false, 'at',
    to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) from jsonb_each(t.consents) c(purpose, said)), '{}')`
const remember = `update contacts t set facts = (t.facts || r.facts) - array(select json_array_elements_text(r.gone)),
  consents = case when r.withdraws then ${withdrawn} else t.consents end || r.consents, updated_at = l.at`
const erasedColumns = 'c uuid, contact uuid, job text, due timestamptz, args jsonb'
const erasing =
  'insert into jobs (kind, key, args, due_at) select r.job, r.contact::text, r.args, r.due from erasures r'
const erasingAgain = 'on conflict (kind, key) do update set asked = jobs.asked + 1'
const ofContact = 'where l.c = r.c and t.workspace_id = l.w and t.id = r.contact'
const keyColumns = 'c uuid, scope uuid, key text, hash text, seq int, answer json'
const keyed = `insert into idempotency_keys (workspace_id, scope, key, conversation_id, body_hash, from_seq, answer)
  select l.w, r.scope, r.key, l.c, decode(r.hash, 'hex'), r.seq, r.answer`

const ofLive = (rows: string) => ` from ${rows} join live l on l.c = r.c`
const where = (table: string, id = 'conversation_id') =>
  `where l.c = r.c and ${table}.workspace_id = l.w and ${table}.${id} = l.c`

const handingColumns: { [K in keyof Handing]: { name: string; type: 'text' | 'timestamptz' } } = {
  status: { name: 'status', type: 'text' },
  owner: { name: 'owner', type: 'text' },
  locale: { name: 'locale', type: 'text' },
  assigneeId: { name: 'assignee_id', type: 'text' },
  agentName: { name: 'agent_name', type: 'text' },
  team: { name: 'team', type: 'text' },
  note: { name: 'note', type: 'text' },
  waitingSince: { name: 'waiting_since', type: 'timestamptz' },
  inboxAt: { name: 'inbox_at', type: 'timestamptz' },
  endedAt: { name: 'ended_at', type: 'timestamptz' },
}
const handed = `update conversations t set ${Object.values(handingColumns)
  .map(
    ({ name, type }) =>
      `${name} = case when r.h ? '${name}' then (r.h ->> '${name}')::${type} else t.${name} end`,
  )
  .join(', ')}`

/** What a turn writes beside the state. */
function rowsOf(c: string, commit: Omit<Commit, 'version'>): TurnWrite['rows'] {
  const { events, timer, asks, settled, outbox, handing, key } = commit
  const lease = moment(commit.leaseUntil)
  return {
    ...(events.length > 0 && { events: events.map((event) => storable({ c, ...event })) }),
    ...(typeof timer === 'number' && { timers: [storable({ c, due: moment(timer) })] }),
    ...(timer === null && { quiet: [storable({ c })] }),
    ...(asks?.length && { asks: asks.map((ask) => storable({ c, lease, ...ask })) }),
    ...(settled?.length && { settled: settled.map((n) => storable({ c, n })) }),
    ...(outbox?.length && {
      outbox: outbox.map(({ dueAt, ...row }) => storable({ c, ...row, due: moment(dueAt) })),
    }),
    ...(handing && { handed: [storable({ c, h: handingRow(handing) })] }),
    ...(key && {
      keys: [
        storable({
          c,
          scope: key.scope,
          key: key.key,
          hash: Buffer.from(key.bodyHash).toString('hex'),
          seq: key.fromSeq,
          answer: key.answer,
        }),
      ],
    }),
  }
}

/** What a turn does to a data table, and what it saw there. */
function rowsInTable(w: WorkspaceId, c: string, rows: RowsInTurn): TurnWrite['rows'] {
  const { table: t, seen, found } = rows
  return {
    ...rowsWritten(c, rows),
    ...(seen.length > 0 && { held: seen.map(({ id, version }) => storable({ w, c, t, id, v: version })) }),
    ...(found && {
      found: [
        storable({
          ...{ w, c, t, keys: found.keys },
          seen: found.rows.map(({ id, version }) => `${id}:${version}`).sort(),
        }),
      ],
    }),
  }
}

function handingRow(handing: Partial<Handing>): JsonObject {
  return Object.fromEntries(
    Object.entries(handing).map(([key, given]) => {
      const { name, type } = handingColumns[key as keyof Handing]
      return [name, type === 'timestamptz' ? moment(given as number | null) : given]
    }),
  )
}

function remembered(
  c: string,
  contact: string,
  { facts = {}, consents = {}, withdraws = false }: Pick<Commit, 'facts' | 'consents' | 'withdraws'>,
): string {
  const gone = Object.keys(facts).filter((fact) => facts[fact] === null)
  return storable({ c, contact, facts, gone, consents, withdraws })
}

function erased(
  workspace: WorkspaceId,
  c: string,
  { bot, contact }: { bot: string; contact: string },
  { job, dueAt }: NonNullable<Commit['erases']>,
): string {
  return storable({ c, contact, job, due: moment(dueAt), args: { workspace, contact, bot } })
}

// The state is by far the longest: it is put into JSON once, and its bytes are what is stored.
function withState(row: object, state: Commit['state']): string {
  return `${storable(row).slice(0, -1)},"state":${storable(state)}}`
}

function rowsByPart(writes: readonly TurnWrite[]): TurnWrite['rows'] {
  const all: TurnWrite['rows'] = {}
  for (const { rows } of writes) {
    for (const part in rows) {
      const name = part as Part
      const given = rows[name] ?? []
      const before = all[name]
      if (before) before.push(...given)
      else all[name] = [...given]
    }
  }
  return all
}

function weightOf(rows: TurnWrite['rows']): number {
  return Object.values(rows).reduce(
    (sum, list) => sum + list.reduce((bytes, row) => bytes + row.length, 0),
    0,
  )
}

function moment(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}
