import type { FlowDocument } from '#flow/document.ts'
import type { Commanded, Ids } from '#flow/edit/commands/commands.ts'
import { blockAt, changed, draftOf, flowAt, isRefused, naming } from '#flow/edit/commands/commands.ts'
import type { PortRef } from '#flow/edit/commands/connect.ts'
import { writeRecord } from '#flow/edit/records.ts'

/** Removes the wires of some exits. Those that have none are left as they are. */
export function disconnect(
  document: FlowDocument,
  ids: Ids,
  { flow, from }: { flow: string; from: readonly PortRef[] },
): Commanded {
  const inFlow = flowAt(document, flow)
  if (isRefused(inFlow)) return inFlow
  const writer = draftOf(document)
  for (const { block, port } of from) {
    const path = ['flows', flow, 'edges', block, port]
    if (writer.at(path) !== undefined) writeRecord(writer, path, undefined)
  }
  const source = blockAt(document, flow, from[0]?.block ?? '')
  const subject = isRefused(source) || from.length !== 1 ? { count: from.length } : naming(source)
  return changed(document, writer, ids, { did: 'disconnect', ...subject })
}
