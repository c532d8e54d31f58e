import type { FlowDocument } from '#flow/document.ts'
import type { Commanded, Ids } from '#flow/edit/commands/commands.ts'
import { blockAt, changed, draftOf, isRefused, naming, refuse } from '#flow/edit/commands/commands.ts'

/** Gives a block a name of the author's own; an empty one gives it back its title. */
export function renameBlock(
  document: FlowDocument,
  ids: Ids,
  { flow, block, name }: { flow: string; block: string; name: string },
): Commanded {
  const record = blockAt(document, flow, block)
  if (isRefused(record)) return record
  const trimmed = name.trim()
  if (trimmed.length > 200) {
    return refuse('A name has 200 characters at most.', 'Un nom a 200 caractères au plus.')
  }
  const writer = draftOf(document)
  writer.put(['flows', flow, 'blocks', block, 'name'], trimmed || undefined)
  return changed(document, writer, ids, { did: 'renameBlock', ...naming(record) })
}
