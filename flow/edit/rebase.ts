import type { FlowDocument } from '#flow/document.ts'
import type { Change } from '#flow/edit/change.ts'
import type { Conflict } from '#flow/edit/conflict.ts'
import { conflictAt } from '#flow/edit/conflict.ts'
import type { Writer } from '#flow/edit/copy-on-write.ts'
import { copyOnWrite } from '#flow/edit/copy-on-write.ts'
import type { Edit } from '#flow/edit/difference.ts'
import { difference } from '#flow/edit/difference.ts'
import { asDocument, asJson, hasRoom, isBlock, isPosition, writeRecord } from '#flow/edit/records.ts'
import { unsound } from '#flow/edit/unsound.ts'
import { equal } from '#flow/json.ts'

/** `changes` are restated on the document given, in order: each applies to what the one before it left. */
export type Rebased = {
  document: FlowDocument
  changes: Change[]
  conflicts: { change: Change; conflicts: Conflict[] }[]
}

/**
 * Applies changes made on an older document to a newer one. What is already as a change wanted drops out; the rest
 * applies or, change by change, becomes conflicts: nobody's words are overwritten. Positions never conflict: the later
 * move wins ("mine"), or, when a move is undone, gives way to one made since ("theirs").
 */
export function rebase(
  document: FlowDocument,
  changes: readonly Change[],
  options: { moves: 'mine' | 'theirs' } = { moves: 'mine' },
): Rebased {
  const rebased: Rebased = { document, changes: [], conflicts: [] }
  for (const change of changes) {
    const settled = settle(rebased.document, change, options.moves)
    if ('conflicts' in settled) {
      rebased.conflicts.push({ change, conflicts: settled.conflicts })
      continue
    }
    const edits = difference(rebased.document, settled.document)
    if (edits.length > 0) rebased.changes.push({ ...change, edits })
    rebased.document = settled.document
  }
  return rebased
}

/**
 * A refused change restated so that it applies: what is there gives way to it ("keep mine" on a conflict card). Null
 * when it cannot be, because what held it is gone or the result would not be sound.
 */
export function insist(document: FlowDocument, change: Change): Change | null {
  const writer = copyOnWrite(asJson(document))
  for (const { path, after } of change.edits) {
    if (after === undefined ? writer.at(path) !== undefined : hasRoom(writer, path)) {
      writeRecord(writer, path, after)
    }
  }
  const after = asDocument(writer.result())
  const edits = difference(document, after)
  return edits.length > 0 && unsound(document, after, edits).length === 0 ? { ...change, edits } : null
}

function settle(
  document: FlowDocument,
  change: Change,
  moves: 'mine' | 'theirs',
): { document: FlowDocument } | { conflicts: Conflict[] } {
  const writer = copyOnWrite(asJson(document))
  const [positions, contents] = parted(change.edits)
  const conflicts: Conflict[] = []
  for (const edit of contents) {
    const actual = writer.at(edit.path)
    if (equal(actual, edit.after)) continue
    if (!equal(actual, edit.before)) conflicts.push(conflictAt(document, 'changed', edit, actual))
    else if (!hasRoom(writer, edit.path)) conflicts.push(conflictAt(document, 'gone', edit, actual))
    else writeContent(writer, edit)
  }
  if (conflicts.length > 0) return { conflicts }
  for (const edit of positions) place(writer, edit, moves)
  const after = asDocument(writer.result())
  const broken = unsound(document, after, contents)
  return broken.length > 0 ? { conflicts: broken } : { document: after }
}

/** A block that goes takes its place on the canvas along, wherever it was moved in the meantime. */
function writeContent(writer: Writer, { path, after }: Edit): void {
  writeRecord(writer, path, after)
  const [, flow = '', , block = ''] = path
  if (isBlock(path) && after === undefined) writer.put(['flows', flow, 'layout', block], undefined)
}

function place(writer: Writer, { path, before, after }: Edit, moves: 'mine' | 'theirs'): void {
  const [, flow = '', , block = ''] = path
  const isThere = writer.at(['flows', flow, 'blocks', block]) !== undefined
  if (!isThere) return
  if (moves === 'mine' || equal(writer.at(path), before)) writer.put(path, after)
}

function parted(edits: readonly Edit[]): [positions: Edit[], contents: Edit[]] {
  const { yes = [], no = [] } = Object.groupBy(edits, ({ path }) => (isPosition(path) ? 'yes' : 'no'))
  return [yes, no]
}
