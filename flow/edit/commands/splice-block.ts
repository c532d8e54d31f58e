import type { FlowDocument } from '#flow/document.ts'
import type { Commanded, Ids } from '#flow/edit/commands/commands.ts'
import {
  blockAt,
  changed,
  draftOf,
  flowAt,
  isRefused,
  naming,
  own,
  refuse,
} from '#flow/edit/commands/commands.ts'
import { mainPort, portsOf } from '#flow/edit/ports.ts'

/**
 * Puts a block that is there into the middle of a wire: the exit leads to it, and its main exit to where the wire led.
 * An exit of its own that leads elsewhere already stays as it is. `at` moves it in the same step.
 */
export function spliceBlock(
  document: FlowDocument,
  ids: Ids,
  wanted: {
    flow: string
    block: string
    from: { block: string; port: string }
    at?: { x: number; y: number }
  },
): Commanded {
  const { flow, block, from, at } = wanted
  const inFlow = flowAt(document, flow)
  if (isRefused(inFlow)) return inFlow
  const record = blockAt(document, flow, block)
  if (isRefused(record)) return record
  const before = own(own(inFlow.edges, from.block) ?? {}, from.port)
  if (before === undefined || from.block === block || before === block || block === inFlow.start) {
    return refuse('This block cannot go there.', 'Ce bloc ne peut pas se placer là.')
  }
  const onward = mainPort(record) ?? portsOf(record)[0]
  if (!onward) {
    return refuse(
      'This block has no exit: it cannot go in the middle of a wire.',
      'Ce bloc n’a pas de sortie : il ne peut pas se placer au milieu d’un fil.',
    )
  }
  const writer = draftOf(document)
  writer.put(['flows', flow, 'edges', from.block, from.port], block)
  if (own(own(inFlow.edges, block) ?? {}, onward.id) === undefined) {
    writer.put(['flows', flow, 'edges', block, onward.id], before)
  }
  if (at) writer.put(['flows', flow, 'layout', block], { x: Math.round(at.x), y: Math.round(at.y) })
  return changed(document, writer, ids, { did: 'connect', ...naming(record) })
}
