import type { FlowDocument } from '#flow/document.ts'
import { blockName, portName } from '#flow/edit/block-name.ts'
import { portsOf } from '#flow/edit/ports.ts'
import type { Locale } from '#flow/words.ts'

type Place = { flow: string; block: string; port: string }

/** What to call a place in a flow: its block, and the exit if it is one. Null: this document has no such block. */
export function placeName(
  document: FlowDocument,
  { flow, block, port }: Place,
  locale: Locale,
): { block: string; exit: string | null } | null {
  const record = document.flows[flow]?.blocks[block]
  if (!record) return null
  const exit = portsOf(record).find(({ id }) => id === port)
  return {
    block: record.name || blockName(document, record)[locale],
    exit: exit ? portName(document, exit)[locale] : port || null,
  }
}
