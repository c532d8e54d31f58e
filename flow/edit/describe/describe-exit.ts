import type { BlockRecord, FlowDocument } from '#flow/document.ts'
import { blockName, portName } from '#flow/edit/block-name.ts'
import type { Between, Line } from '#flow/edit/describe/line.ts'
import type { Edit } from '#flow/edit/difference.ts'
import type { Place } from '#flow/edit/place.ts'
import { portsOf } from '#flow/edit/ports.ts'

/** Where an exit leads now. Exits of blocks that came or went are told with those, and those that are hidden not at all. */
export function describeExit(
  { before, after }: Between,
  { flow = '', block = '', port }: Place,
  edit: Edit,
): Line[] {
  const record = blockIn(after, flow, block)
  if (!record || !blockIn(before, flow, block)) return []
  const exit = portsOf(record).find(({ id }) => id === port)
  if (!exit) return []
  const name = blockName(after, record)
  const said = portName(after, exit)
  const target = typeof edit.after === 'string' ? blockIn(after, flow, edit.after) : undefined
  if (!target) {
    const en = `Exit ${said.en} of ${name.en} leads nowhere any more`
    return [
      {
        kind: 'removed',
        flow,
        block,
        says: { en, fr: `La sortie ${said.fr} de ${name.fr} ne mène plus nulle part` },
      },
    ]
  }
  const to = blockName(after, target)
  return [
    {
      kind: edit.before === undefined ? 'added' : 'changed',
      flow,
      block,
      says: {
        en: `Exit ${said.en} of ${name.en} leads to ${to.en}`,
        fr: `La sortie ${said.fr} de ${name.fr} mène à ${to.fr}`,
      },
    },
  ]
}

function blockIn(document: FlowDocument, flow: string, block: string): BlockRecord | undefined {
  const blocks = document.flows[flow]?.blocks ?? {}
  return Object.hasOwn(blocks, block) ? blocks[block] : undefined
}
