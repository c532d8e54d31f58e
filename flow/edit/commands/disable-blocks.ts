import type { FlowDocument } from '#flow/document.ts'
import type { Commanded, Ids } from '#flow/edit/commands/commands.ts'
import { changed, draftOf, flowAt, isRefused, namingAll, own, refuse } from '#flow/edit/commands/commands.ts'

/** Switches blocks off (a conversation passes them by) or on again. The start is always on. */
export function disableBlocks(
  document: FlowDocument,
  ids: Ids,
  { flow, blocks, disabled }: { flow: string; blocks: readonly string[]; disabled: boolean },
): Commanded {
  const inFlow = flowAt(document, flow)
  if (isRefused(inFlow)) return inFlow
  const there = blocks.filter((id) => own(inFlow.blocks, id) && id !== inFlow.start)
  if (there.length === 0 && blocks.includes(inFlow.start)) {
    return refuse('The start cannot be switched off.', 'Le début ne peut pas être désactivé.')
  }
  const writer = draftOf(document)
  for (const id of there) {
    const was = inFlow.blocks[id]?.disabled ?? false
    if (was !== disabled) writer.put(['flows', flow, 'blocks', id, 'disabled'], disabled || undefined)
  }
  const did = disabled ? 'disableBlocks' : 'enableBlocks'
  return changed(document, writer, ids, { did, ...namingAll(inFlow, there) })
}
