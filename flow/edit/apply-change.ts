import type { FlowDocument } from '#flow/document.ts'
import type { Change } from '#flow/edit/change.ts'
import type { Conflict } from '#flow/edit/conflict.ts'
import { conflictAt } from '#flow/edit/conflict.ts'
import { copyOnWrite } from '#flow/edit/copy-on-write.ts'
import { asDocument, asJson, hasRoom, writeRecord } from '#flow/edit/records.ts'
import { unsound } from '#flow/edit/unsound.ts'
import { equal } from '#flow/json.ts'

export type Applied = { ok: true; document: FlowDocument } | { ok: false; conflicts: Conflict[] }

/**
 * Applies a change, all of it or none. Refuses when a record is not what the change found, or when the result would be
 * unsound; the conflicts say where and why. Untouched branches are shared with the document given.
 */
export function applyChange(document: FlowDocument, { edits }: Change): Applied {
  const writer = copyOnWrite(asJson(document))
  const conflicts: Conflict[] = []
  for (const edit of edits) {
    const actual = writer.at(edit.path)
    if (!equal(actual, edit.before)) conflicts.push(conflictAt(document, 'changed', edit, actual))
    else if (!hasRoom(writer, edit.path)) conflicts.push(conflictAt(document, 'gone', edit, actual))
    else writeRecord(writer, edit.path, edit.after)
  }
  if (conflicts.length > 0) return { ok: false, conflicts }
  const after = asDocument(writer.result())
  const broken = unsound(document, after, edits)
  return broken.length > 0 ? { ok: false, conflicts: broken } : { ok: true, document: after }
}
