import type { FlowDocument, SubFlow } from '#flow/document.ts'
import type { Commanded, Ids } from '#flow/edit/commands/commands.ts'
import { changed, draftOf, flowAt, isRefused, namingAll, own, refuse } from '#flow/edit/commands/commands.ts'
import { mainPort } from '#flow/edit/ports.ts'
import { writeRecord } from '#flow/edit/records.ts'

/**
 * Removes blocks with their wires. With `heal`, what led to them leads on to where they led, if that is obvious: by
 * their main exit, or by the only one that is wired. The start of a flow stays, whatever else is selected.
 */
export function removeBlocks(
  document: FlowDocument,
  ids: Ids,
  { flow, blocks, heal = false }: { flow: string; blocks: readonly string[]; heal?: boolean },
): Commanded {
  const inFlow = flowAt(document, flow)
  if (isRefused(inFlow)) return inFlow
  const gone = new Set(blocks.filter((id) => own(inFlow.blocks, id) && id !== inFlow.start))
  if (gone.size === 0 && blocks.includes(inFlow.start)) {
    return refuse('The start stays: every flow has one.', 'Le début reste : chaque parcours en a un.')
  }
  const writer = draftOf(document)
  for (const [from, exits] of Object.entries(inFlow.edges)) {
    for (const [port, to] of Object.entries(exits)) {
      if (!gone.has(from) && !gone.has(to)) continue
      const onward = heal && !gone.has(from) ? wayOn(inFlow, to, gone) : undefined
      writeRecord(writer, ['flows', flow, 'edges', from, port], onward === from ? undefined : onward)
    }
  }
  for (const id of gone) {
    writer.put(['flows', flow, 'blocks', id], undefined)
    writer.put(['flows', flow, 'layout', id], undefined)
  }
  return changed(document, writer, ids, { did: 'removeBlocks', ...namingAll(inFlow, [...gone]) })
}

/** Where a conversation that came to `id` would obviously have gone, past the blocks that go. */
function wayOn(flow: SubFlow, id: string, gone: Set<string>): string | undefined {
  const seen = new Set<string>()
  let here: string | undefined = id
  while (here !== undefined && gone.has(here)) {
    if (seen.has(here)) return undefined
    seen.add(here)
    here = nextOf(flow, here)
  }
  return here
}

function nextOf(flow: SubFlow, id: string): string | undefined {
  const exits = own(flow.edges, id) ?? {}
  const record = own(flow.blocks, id)
  const main = record && mainPort(record)
  if (main && own(exits, main.id) !== undefined) return exits[main.id]
  const targets = new Set(Object.values(exits).filter((to) => to !== id))
  return targets.size === 1 ? [...targets][0] : undefined
}
