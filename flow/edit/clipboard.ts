import { z } from 'zod'
import { parsedRecord } from '#flow/blocks/parsed-record.ts'
import type { FlowDocument } from '#flow/document.ts'
import { documentVersion, subFlow, variable, variableName } from '#flow/document.ts'
import type { Refused } from '#flow/edit/commands/commands.ts'
import { flowAt, isRefused, own, refuse } from '#flow/edit/commands/commands.ts'
import { mentionsIn, namesIn } from '#flow/edit/mentions.ts'

const id = subFlow.shape.start

/** Some blocks of a flow, to be put into any flow of any bot: they carry all that they need besides secrets and tables. */
export const clip = z.object({
  format: z.literal('parcours.blocks'),
  version: z.literal(documentVersion),
  /** Where they come from: go-to blocks that lead from one to another must know. */
  flow: id,
  blocks: subFlow.shape.blocks.refine((blocks) => Object.keys(blocks).length > 0),
  /** Wires from one to another. */
  edges: subFlow.shape.edges,
  /** Wires that came in from blocks that stayed behind. */
  incoming: z.array(z.object({ block: id, port: id, to: id })),
  layout: subFlow.shape.layout,
  /** The declared variables that they name. */
  variables: z.record(variableName, variable),
})
export type Clip = z.infer<typeof clip>

/** Takes blocks out as a clip; the start stays behind. `JSON.stringify` makes it the text of the clipboard. */
export function clipOf(document: FlowDocument, flow: string, blocks: readonly string[]): Clip | Refused {
  const inFlow = flowAt(document, flow)
  if (isRefused(inFlow)) return inFlow
  const taken = blocks.filter((id) => own(inFlow.blocks, id) && id !== inFlow.start)
  if (taken.length === 0) return refuse('Nothing that can be copied.', 'Rien qui se copie.')
  const among = new Set(taken)
  const wires = Object.entries(inFlow.edges).flatMap(([block, exits]) =>
    Object.entries(exits).map(([port, to]) => ({ block, port, to })),
  )
  const edges: Clip['edges'] = {}
  for (const { block, port, to } of wires) {
    if (among.has(block) && among.has(to)) edges[block] = { ...edges[block], [port]: to }
  }
  const pick = <T>(map: { [id: string]: T }) =>
    Object.fromEntries(taken.flatMap((id) => (Object.hasOwn(map, id) ? [[id, map[id] as T]] : [])))
  const records = pick(inFlow.blocks)
  const names = new Set(Object.values(records).flatMap((record) => mentionsIn(record).flatMap(namesIn)))
  return {
    format: 'parcours.blocks',
    version: documentVersion,
    flow,
    blocks: records,
    edges,
    incoming: wires.filter(({ block, to }) => !among.has(block) && among.has(to)),
    layout: pick(inFlow.layout),
    variables: Object.fromEntries(Object.entries(document.variables).filter(([name]) => names.has(name))),
  }
}

/** Five thousand blocks with their texts, in one request to the server. */
const largest = 10_000_000

/** Reads the clipboard's text. Null: it is not ours (a text to be pasted as such). Refused: ours, but it cannot be used. */
export function readClip(text: string): Clip | Refused | null {
  if (!text.includes('parcours.blocks')) return null
  if (text.length > largest)
    return refuse('That is too much to paste at once.', 'C’est trop pour un seul collage.')
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch {
    return null
  }
  const head = z.object({ format: z.literal('parcours.blocks'), version: z.number() }).safeParse(found)
  if (!head.success) return null
  if (head.data.version > documentVersion) {
    return refuse(
      'These blocks were copied from a newer version of Parcours.',
      'Ces blocs ont été copiés depuis une version plus récente de Parcours.',
    )
  }
  const parsed = clip.safeParse(found)
  if (!parsed.success) {
    return refuse('The copied blocks are damaged.', 'Les blocs copiés sont abîmés.')
  }
  const unknown = Object.values(parsed.data.blocks).find((record) => parsedRecord(record).data === undefined)
  if (unknown) {
    const { type } = unknown
    return refuse(
      `A copied block cannot be used here (${type}).`,
      `Un bloc copié ne peut pas servir ici (${type}).`,
    )
  }
  return parsed.data
}
