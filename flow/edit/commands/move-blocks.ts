import type { FlowDocument, SubFlow } from '#flow/document.ts'
import type { ChangeName } from '#flow/edit/change-name.ts'
import type { Commanded, Ids } from '#flow/edit/commands/commands.ts'
import { changed, draftOf, flowAt, isRefused, namingAll, own } from '#flow/edit/commands/commands.ts'

type Places = { flow: string; to: SubFlow['layout'] }

/** Puts blocks elsewhere on the canvas, in whole pixels. Blocks that are no longer there are passed over. */
export function moveBlocks(document: FlowDocument, ids: Ids, places: Places): Commanded {
  return moved(document, ids, places, 'moveBlocks')
}

/** The same for the result of an automatic layout: one step to undo, by its own name. */
export function setLayout(document: FlowDocument, ids: Ids, places: Places): Commanded {
  return moved(document, ids, places, 'setLayout')
}

function moved(document: FlowDocument, ids: Ids, { flow, to }: Places, did: ChangeName['did']): Commanded {
  const inFlow = flowAt(document, flow)
  if (isRefused(inFlow)) return inFlow
  const writer = draftOf(document)
  const there = Object.keys(to).filter((id) => own(inFlow.blocks, id))
  for (const id of there) {
    const { x = 0, y = 0 } = to[id] ?? {}
    writer.put(['flows', flow, 'layout', id], { x: Math.round(x), y: Math.round(y) })
  }
  return changed(document, writer, ids, { did, ...namingAll(inFlow, there) })
}
