import type { DatabaseClient } from '#db/client.ts'
import { lockNames } from '#db/queries/data-rows.ts'
import type { RowPart } from '#db/queries/row-writes.ts'
import { rowParts } from '#db/queries/row-writes.ts'
import type { Connection } from '#db/queries/statement.ts'
import { runStatement } from '#db/queries/statement.ts'
import type { Part, TurnWrite } from '#db/queries/turn-write.ts'
import { handingColumns } from '#db/queries/turn-write.ts'

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
  if (!locks.length) return runTurns(sql, writes)
  // A statement sees the tables as they were when it began: what must be locked before is locked by one of its own.
  const done = await sql.begin((tx) => Promise.all([lockNames(tx, locks), runTurns(tx, writes)]))
  return done[1]
}

async function runTurns(sql: Connection, writes: readonly TurnWrite[]): Promise<Set<string>> {
  const found = await runStatement(sql, ({ value, part }) => {
    const given = rowsByPart(writes)
    const there = partsFor(given)
    const add = (name: Part, columns: string, text: (rows: string) => string) => {
      if (!there.has(name)) return
      part(name, text(`json_to_recordset(${value(`[${given[name]?.join(',') ?? ''}]`)}) as r(${columns})`))
    }

    add('found', foundColumns, (rows) => `select r.c from ${rows} where ${differs}`)
    add('held', heldColumns, (rows) => hold(rows))
    const areSeen = there.has('found') ? `${isFound} ${areHeld}` : ''
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
    const moved = (['turns', 'begins'] as const).filter((name) => there.has(name))
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

/** Parts that come and go together: making a plan costs more than a part without rows, so there are few statements. */
const always: Part[] = ['turns', 'events', 'timers', 'quiet', 'handed', 'remembered', 'keys']
const together: Part[][] = [
  ['found', 'held', ...(Object.keys(rowParts) as RowPart[])],
  ['met', 'named', 'begins', 'asks', 'settled', 'outbox'],
  ['erased'],
]

function partsFor(given: TurnWrite['rows']): Set<Part> {
  return new Set([...always, ...together.filter((parts) => parts.some((name) => given[name])).flat()])
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

const handed = `update conversations t set ${Object.values(handingColumns)
  .map(
    ({ name, type }) =>
      `${name} = case when r.h ? '${name}' then (r.h ->> '${name}')::${type} else t.${name} end`,
  )
  .join(', ')}`

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
