import { blockOf } from '#flow/blocks/registry.ts'
import type { BlockRecord, FlowDocument } from '#flow/document.ts'
import type { Commanded, Ids } from '#flow/edit/commands/commands.ts'
import {
  blockAt,
  changed,
  draftOf,
  flowAt,
  freshId,
  isRefused,
  json,
  naming,
  own,
  refuse,
} from '#flow/edit/commands/commands.ts'
import { mainPort, portsOf } from '#flow/edit/ports.ts'
import type { JsonObject } from '#flow/json.ts'

export type AddBlock = {
  flow: string
  type: string
  at: { x: number; y: number }
  /** What the block begins with, where it is not what every new one does. */
  fields?: JsonObject
  /** The exit that shall lead to it. */
  from?: { block: string; port: string }
  /** Does it go between that exit and where it led until now? Otherwise the exit simply leads to it. */
  splice?: boolean
}

/** Places a new block, alone, at the end of a wire, or in the middle of one. `broughtBlocks(change)` names it. */
export function addBlock(
  document: FlowDocument,
  ids: Ids,
  { flow, type, at, fields = {}, from, splice = false }: AddBlock,
): Commanded {
  const inFlow = flowAt(document, flow)
  if (isRefused(inFlow)) return inFlow
  const block = blockOf(type)
  if (!block || block.placeable === false) {
    return refuse('Blocks of this kind cannot be added.', 'On ne peut pas ajouter de bloc de ce genre.')
  }
  const record = { ...block.initial(), ...fields, type } as BlockRecord
  if (!block.schema.safeParse(record).success) {
    return refuse('This block is not filled in correctly.', 'Ce bloc n’est pas rempli correctement.')
  }
  const id = freshId(ids, inFlow.blocks)
  const writer = draftOf(document)
  writer.put(['flows', flow, 'blocks', id], json(record))
  writer.put(['flows', flow, 'layout', id], { x: Math.round(at.x), y: Math.round(at.y) })
  if (from) {
    const source = blockAt(document, flow, from.block)
    if (isRefused(source)) return source
    if (!portsOf(source).some((port) => port.id === from.port)) {
      return refuse('This exit is no longer there.', 'Cette sortie n’existe plus.')
    }
    const before = own(own(inFlow.edges, from.block) ?? {}, from.port)
    writer.put(['flows', flow, 'edges', from.block, from.port], id)
    if (splice && before !== undefined) {
      const onward = mainPort(record) ?? portsOf(record)[0]
      if (!onward) {
        return refuse(
          'This block has no exit: it cannot go in the middle of a wire.',
          'Ce bloc n’a pas de sortie : il ne peut pas se placer au milieu d’un fil.',
        )
      }
      writer.put(['flows', flow, 'edges', id, onward.id], before)
    }
  }
  return changed(document, writer, ids, { did: 'addBlock', ...naming(record) })
}
