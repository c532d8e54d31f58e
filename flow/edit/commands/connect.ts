import type { FlowDocument } from '#flow/document.ts'
import type { Commanded, Ids } from '#flow/edit/commands/commands.ts'
import { blockAt, changed, draftOf, flowAt, isRefused, naming, refuse } from '#flow/edit/commands/commands.ts'
import { portsOf } from '#flow/edit/ports.ts'

export type PortRef = { block: string; port: string }

/** Wires an exit to a block, whatever it led to before. Several at once when one block takes over others' exits. */
export function connect(
  document: FlowDocument,
  ids: Ids,
  { flow, from, to }: { flow: string; from: PortRef | readonly PortRef[]; to: string },
): Commanded {
  const inFlow = flowAt(document, flow)
  if (isRefused(inFlow)) return inFlow
  const target = blockAt(document, flow, to)
  if (isRefused(target)) return target
  if (to === inFlow.start) {
    return refuse(
      'Nothing leads to the start: wire the block after it.',
      'Rien ne mène au début : reliez le bloc qui le suit.',
    )
  }
  const writer = draftOf(document)
  const exits = 'block' in from ? [from] : from
  for (const { block, port } of exits) {
    const source = blockAt(document, flow, block)
    if (isRefused(source)) return source
    if (!portsOf(source).some(({ id }) => id === port)) {
      return refuse('This exit is no longer there.', 'Cette sortie n’existe plus.')
    }
    writer.put(['flows', flow, 'edges', block, port], to)
  }
  const [first] = exits
  const source = first ? blockAt(document, flow, first.block) : target
  return changed(document, writer, ids, { did: 'connect', ...naming(isRefused(source) ? target : source) })
}
