import type { Beginning, Commit, Handing, Validity } from '#db/queries/conversations.ts'
import type { RowPart, RowsInTurn } from '#db/queries/row-writes.ts'
import { rowsWritten } from '#db/queries/row-writes.ts'
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

/** The parts of the statement that writes turns. */
export type Part =
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

/** The columns of `conversations` that a turn may change, and how they are read from JSON. */
export const handingColumns: { [K in keyof Handing]: { name: string; type: 'text' | 'timestamptz' } } = {
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

function weightOf(rows: TurnWrite['rows']): number {
  return Object.values(rows).reduce(
    (sum, list) => sum + list.reduce((bytes, row) => bytes + row.length, 0),
    0,
  )
}

function moment(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}
