import type { FlowDocument } from '#flow/document.ts'
import type { Applied } from '#flow/edit/apply-change.ts'
import { applyChange } from '#flow/edit/apply-change.ts'
import type { Change } from '#flow/edit/change.ts'
import { squashChanges } from '#flow/edit/change.ts'
import type { Conflict } from '#flow/edit/conflict.ts'
import { rebase } from '#flow/edit/rebase.ts'

/** A change as the server's log has it: `revision` counts from 1 without gaps. */
export type Logged = { revision: number; change: Change }

/** The same, when the server leaves out what we sent it ourselves. */
export type Told = { revision: number; change: Change | Pick<Change, 'id'> }

/** Entries whose changes are known, up to the first that we ought to know and do not. */
export function filled(entries: readonly Told[], own: ReadonlyMap<string, Change> = new Map()): Logged[] {
  const known: Logged[] = []
  for (const { revision, change } of entries) {
    const whole = 'edits' in change ? change : own.get(change.id)
    if (!whole) break
    known.push({ revision, change: whole })
  }
  return known
}

/** A change of ours that could not stay: somebody else changed the same thing first. Both values are in its conflicts. */
export type Refused = { change: Change; conflicts: Conflict[] }

/**
 * A draft as one browser has it: what the server is known to have (`base`, at `revision`), our changes on their way,
 * those not yet sent, and what is shown: all of them applied. Immutable; every function gives the next one.
 */
export type Replica = {
  revision: number
  base: FlowDocument
  sending: Change[]
  waiting: Change[]
  /** Ids that have been on their way at least once: the server may have them already, as they were then. */
  left: ReadonlySet<string>
  shown: FlowDocument
  refused: Refused[]
}

export function replicaOf(base: FlowDocument, revision: number, waiting: Change[] = []): Replica {
  const left = new Set(waiting.map(({ id }) => id))
  return rebased({ revision, base, sending: [], waiting, left, shown: base, refused: [] })
}

/**
 * Our own change, applied at once. One to the same records as the last that never left grows that one, so that
 * typing a word is one change and not one for each letter. A change that does not apply is refused; nothing happens.
 */
export function changed(replica: Replica, change: Change): Replica {
  const applied = appliedOnce(replica.shown, change)
  if (!applied.ok)
    return { ...replica, refused: [...replica.refused, { change, conflicts: applied.conflicts }] }
  const last = replica.waiting.at(-1)
  const grows = last !== undefined && !replica.left.has(last.id) && isSameRecords(last, change)
  const waiting = grows
    ? [...replica.waiting.slice(0, -1), squashChanges(last, change)]
    : [...replica.waiting, change]
  return { ...replica, waiting: waiting.filter(({ edits }) => edits.length > 0), shown: applied.document }
}

const results = new WeakMap<Change, { on: FlowDocument; applied: Applied }>()

/** What we did ourselves comes back from the server, and mostly on the same document: thousands of blocks are not read twice. */
function appliedOnce(document: FlowDocument, change: Change): Applied {
  const known = results.get(change)
  if (known?.on === document) return known.applied
  const applied = applyChange(document, change)
  results.set(change, { on: document, applied })
  return applied
}

function isSameRecords(a: Change, b: Change): boolean {
  if (a.name.did !== b.name.did || a.edits.length !== b.edits.length) return false
  const paths = new Set(a.edits.map(({ path }) => path.join('/')))
  return b.edits.every(({ path }) => paths.has(path.join('/')))
}

/** As many changes as go in one request: after a day without a network there may be thousands. */
const mostAtOnce = 200

/** What waits goes on its way. What is already on its way must have been answered, or `unsent`, before. */
export function sent(replica: Replica): Replica {
  const all = [...replica.sending, ...replica.waiting]
  const [sending, waiting] = [all.slice(0, mostAtOnce), all.slice(mostAtOnce)]
  const left = new Set(
    [...replica.left, ...sending.map(({ id }) => id)].filter((id) => all.some((one) => one.id === id)),
  )
  return { ...replica, sending, waiting, left }
}

/** The network failed: nobody knows whether it arrived, and ids make sending it again harmless. */
export function unsent(replica: Replica): Replica {
  return { ...replica, sending: [], waiting: [...replica.sending, ...replica.waiting] }
}

/**
 * What the server's log has next, ours included. Older entries are passed over; undefined says that some in between
 * are missing and must be fetched first.
 */
export function received(replica: Replica, entries: readonly Logged[]): Replica | undefined {
  let { revision, base, sending, waiting } = replica
  for (const entry of entries) {
    if (entry.revision <= revision) continue
    if (entry.revision > revision + 1) return undefined
    const applied = appliedOnce(base, entry.change)
    // The log applies by construction; a document that says otherwise is not the server's, and is fetched anew.
    if (!applied.ok) return undefined
    base = applied.document
    revision = entry.revision
    const other = ({ id }: Change) => id !== entry.change.id
    sending = sending.filter(other)
    waiting = waiting.filter(other)
  }
  if (revision === replica.revision) return replica
  return rebased({ ...replica, revision, base, sending, waiting })
}

/**
 * The server's answer to what was sent. A change it refused because of something we had not seen is restated on top of
 * that and goes again; one it refuses although we had seen everything goes to its author, with both values.
 */
export function answered(
  replica: Replica,
  log: readonly Logged[],
  refused: readonly { id: string; conflicts: Conflict[] }[],
): Replica | undefined {
  const merged = received(replica, log)
  if (!merged) return undefined
  const byId = new Map(refused.map(({ id, conflicts }) => [id, conflicts]))
  const isNews = merged.revision > replica.revision
  const gone = isNews ? [] : merged.sending.filter(({ id }) => byId.has(id))
  const again = merged.sending.filter((change) => !gone.includes(change))
  return rebased({
    ...merged,
    sending: [],
    waiting: [...again, ...merged.waiting],
    refused: [...merged.refused, ...gone.map((change) => ({ change, conflicts: byId.get(change.id) ?? [] }))],
  })
}

/** The author has seen a refusal and decided. */
export function settled(replica: Replica, changeId: string): Replica {
  return { ...replica, refused: replica.refused.filter(({ change }) => change.id !== changeId) }
}

function rebased(replica: Replica): Replica {
  const first = rebase(replica.base, replica.sending)
  const second = rebase(first.document, replica.waiting)
  return {
    ...replica,
    sending: first.changes,
    waiting: second.changes,
    shown: second.document,
    refused: [...replica.refused, ...first.conflicts, ...second.conflicts],
  }
}
