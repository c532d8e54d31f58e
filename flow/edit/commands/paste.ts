import type { BlockRecord, FlowDocument, SubFlow } from '#flow/document.ts'
import { largestDocument } from '#flow/document.ts'
import type { ChangeName } from '#flow/edit/change-name.ts'
import type { Clip } from '#flow/edit/clipboard.ts'
import { clipOf } from '#flow/edit/clipboard.ts'
import type { Commanded, Ids } from '#flow/edit/commands/commands.ts'
import {
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
import { copyOnWrite } from '#flow/edit/copy-on-write.ts'
import { fieldValues } from '#flow/edit/field-values.ts'
import { portsOf } from '#flow/edit/ports.ts'
import { isJsonObject } from '#flow/json.ts'

export type Paste = {
  flow: string
  clip: Clip
  /** Where the upper left of the pasted blocks comes to be. */
  at: { x: number; y: number }
  /** Shall exits that led to the originals, and lead nowhere now, lead to the copies? */
  keepIncoming?: boolean
}

/** Puts copied blocks into a flow under new ids, and declares the variables that the bot lacks. */
export function paste(document: FlowDocument, ids: Ids, given: Paste): Commanded {
  return pasted(document, ids, given, 'pasteBlocks')
}

/** Copies blocks beside themselves, the wires among them included. */
export function duplicateBlocks(
  document: FlowDocument,
  ids: Ids,
  {
    flow,
    blocks,
    by = { x: 48, y: 48 },
  }: { flow: string; blocks: readonly string[]; by?: { x: number; y: number } },
): Commanded {
  const clip = clipOf(document, flow, blocks)
  if (isRefused(clip)) return clip
  const corner = cornerOf(clip.layout)
  const at = { x: corner.x + by.x, y: corner.y + by.y }
  return pasted(document, ids, { flow, clip, at }, 'duplicateBlocks')
}

function pasted(
  document: FlowDocument,
  ids: Ids,
  { flow, clip, at, keepIncoming = false }: Paste,
  did: ChangeName['did'],
): Commanded {
  const inFlow = flowAt(document, flow)
  if (isRefused(inFlow)) return inFlow
  const added = JSON.stringify(clip).length
  if (added > 100_000 && added + JSON.stringify(document).length > largestDocument) {
    return refuse(
      'The bot would become too large. Nothing was pasted.',
      'Le bot deviendrait trop grand. Rien n’a été collé.',
    )
  }
  const writer = draftOf(document)
  const copies = newIds(clip, inFlow, ids)
  const corner = cornerOf(clip.layout)
  for (const [id, record] of Object.entries(clip.blocks)) {
    const copy = copies.get(id) ?? id
    const place = clip.layout[id] ?? corner
    writer.put(['flows', flow, 'blocks', copy], json(retargeted(record, clip, copies, flow)))
    writer.put(['flows', flow, 'layout', copy], {
      x: Math.round(at.x + place.x - corner.x),
      y: Math.round(at.y + place.y - corner.y),
    })
  }
  for (const [from, exits] of Object.entries(clip.edges)) {
    for (const [port, to] of Object.entries(exits)) {
      const [source, target] = [copies.get(from), copies.get(to)]
      if (source && target) writer.put(['flows', flow, 'edges', source, port], target)
    }
  }
  for (const { block, port, to } of keepIncoming ? clip.incoming : []) {
    const source = own(inFlow.blocks, block)
    const target = copies.get(to)
    const isFree = writer.at(['flows', flow, 'edges', block, port]) === undefined
    if (source && target && isFree && portsOf(source).some(({ id }) => id === port)) {
      writer.put(['flows', flow, 'edges', block, port], target)
    }
  }
  for (const [name, variable] of Object.entries(clip.variables)) {
    if (!own(document.variables, name)) writer.put(['variables', name], json(variable))
  }
  const records = Object.values(clip.blocks)
  const [only] = records
  const named = only && records.length === 1 ? naming(only) : { count: records.length }
  return changed(document, writer, ids, { did, ...named })
}

function newIds(clip: Clip, inFlow: SubFlow, ids: Ids): Map<string, string> {
  const taken: { [id: string]: unknown } = { ...inFlow.blocks }
  const copies = new Map<string, string>()
  for (const id of Object.keys(clip.blocks)) {
    const copy = freshId(ids, taken)
    taken[copy] = true
    copies.set(id, copy)
  }
  return copies
}

/** A record whose go-to's that led to a block of the clip lead to its copy. */
function retargeted(record: BlockRecord, clip: Clip, copies: Map<string, string>, flow: string): BlockRecord {
  const writer = copyOnWrite(json(record))
  for (const { field, path, value } of fieldValues(record)) {
    if (field.kind !== 'target' || !isJsonObject(value) || typeof value.block !== 'string') continue
    const copy = copies.get(value.block)
    if (copy === undefined || (value.flow !== '' && value.flow !== clip.flow)) continue
    writer.put(path, { flow: value.flow === '' ? '' : flow, block: copy })
  }
  return writer.result() as unknown as BlockRecord
}

function cornerOf(layout: Clip['layout']): { x: number; y: number } {
  const points = Object.values(layout)
  return points.reduce(
    (corner, { x, y }) => ({ x: Math.min(corner.x, x), y: Math.min(corner.y, y) }),
    points[0] ?? { x: 0, y: 0 },
  )
}
