import type { FlowDocument } from '#flow/document.ts'
import type { Commanded, Ids } from '#flow/edit/commands/commands.ts'
import { difference } from '#flow/edit/difference.ts'
import { mended } from '#flow/edit/mended.ts'

/** Makes the document like another, an earlier version or a file, as one step. `name` says which in history lists. */
export function replaceDocument(
  document: FlowDocument,
  ids: Ids,
  { by, name }: { by: FlowDocument; name?: string },
): Commanded {
  const { format, version } = document
  const edits = difference(document, mended({ ...by, format, version }))
  return {
    id: ids(),
    name: { did: 'replaceDocument', ...(name !== undefined && { subject: name.slice(0, 200) }) },
    edits,
  }
}
