import { z } from 'zod'
import type { FlowDocument } from '#flow/document.ts'
import type { Change } from '#flow/edit/change.ts'
import { change, invertChange, squashChanges } from '#flow/edit/change.ts'
import type { Conflict } from '#flow/edit/conflict.ts'
import { rebase } from '#flow/edit/rebase.ts'

const entry = z.object({
  change,
  /** When it was last added to, in ms since 1970. */
  at: z.number(),
})
type Entry = z.infer<typeof entry>

/** One author's own changes, to undo and redo: JSON, so that it survives a reload. The last entry is next. */
export const history = z.object({ undo: z.array(entry), redo: z.array(entry) })
export type History = z.infer<typeof history>

export const emptyHistory: History = { undo: [], redo: [] }

const burstMs = 1000
const maxEntries = 300

/**
 * Remembers a change that was just made. Typing, nudging and the like become one step: the same kind of change to the
 * same records, within a second of the last. A pause in typing begins a new one, so that undo never takes a whole text.
 */
export function record(past: History, made: Change, at: number): History {
  if (made.edits.length === 0) return past
  const last = past.undo.at(-1)
  const next = { change: made, at }
  if (!last || past.redo.length > 0 || !isOneBurst(last, next)) {
    return { undo: [...past.undo, next].slice(-maxEntries), redo: [] }
  }
  const squashed = squashChanges(last.change, made)
  const rest = past.undo.slice(0, -1)
  return { undo: squashed.edits.length === 0 ? rest : [...rest, { ...next, change: squashed }], redo: [] }
}

/** What undoing or redoing comes to: a change to apply and send, or conflicts; and the history afterwards. */
export type Undone = { history: History; change: Change | null; conflicts: Conflict[] }

/**
 * Takes back the author's own last change, on the document as it is now. What others changed since is not overwritten:
 * it becomes conflicts, and the step is let go. `id` is the new change's. Null when there is nothing to undo.
 */
export function undo(document: FlowDocument, past: History, id: string): Undone | null {
  const last = past.undo.at(-1)
  if (!last) return null
  const done = taken(document, last, id, 'undo')
  const redo = done.change ? [...past.redo, { change: done.change, at: last.at }] : past.redo
  return { ...done, history: { undo: past.undo.slice(0, -1), redo } }
}

/** Does again what was undone last; otherwise like `undo`. */
export function redo(document: FlowDocument, past: History, id: string): Undone | null {
  const last = past.redo.at(-1)
  if (!last) return null
  const done = taken(document, last, id, 'redo')
  const undo = done.change ? [...past.undo, { change: done.change, at: last.at }] : past.undo
  return { ...done, history: { undo, redo: past.redo.slice(0, -1) } }
}

function taken(document: FlowDocument, { change }: Entry, id: string, again: 'undo' | 'redo') {
  const { again: _, ...name } = change.name
  const inverse = { ...invertChange(change, id), name: { ...name, again } }
  const { changes, conflicts } = rebase(document, [inverse], { moves: 'theirs' })
  return { change: changes[0] ?? null, conflicts: conflicts.flatMap(({ conflicts }) => conflicts) }
}

function isOneBurst(last: Entry, next: Entry): boolean {
  const { change: a } = last
  const { change: b } = next
  return (
    next.at - last.at <= burstMs && !a.name.again && a.name.did === b.name.did && pathsOf(a) === pathsOf(b)
  )
}

function pathsOf({ edits }: Change): string {
  return edits
    .map(({ path }) => JSON.stringify(path))
    .sort()
    .join()
}
