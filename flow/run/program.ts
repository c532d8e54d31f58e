import type { Block } from '#flow/blocks/define-block.ts'
import { parsedRecord } from '#flow/blocks/parsed-record.ts'
import type { BlockRecord, FlowDocument, Interrupt, SubFlow } from '#flow/document.ts'
import { normalise } from '#flow/text/normalise.ts'

/** A block made ready to run, or why it cannot. */
export type Ready =
  | { ok: true; block: Block; record: BlockRecord; data: unknown }
  | { ok: false; code: 'missingBlock' | 'unknownBlock' | 'brokenBlock'; detail: string }

/**
 * A compiled version: what `step` walks. Blocks are parsed when first visited, so that a turn costs the same in a flow
 * of ten blocks and of five thousand.
 */
export type Program = {
  document: FlowDocument
  interrupts: { flow: string; interrupt: Interrupt; words: Set<string> }[]
  ready: Map<string, Ready>
}

/** Makes a document runnable. Total: whatever is wrong inside becomes a problem when the conversation reaches it. */
export function compile(document: FlowDocument): Program {
  const interrupts: Program['interrupts'] = []
  for (const [flow, subFlow] of Object.entries(document.flows)) {
    if (subFlow.role !== 'interrupt' || !subFlow.interrupt) continue
    const words = new Set(Object.values(subFlow.interrupt.words).flatMap((list) => list.map(normalise)))
    words.delete('')
    interrupts.push({ flow, interrupt: subFlow.interrupt, words })
  }
  return { document, interrupts, ready: new Map() }
}

export function flowOf(program: Program, flow: string): SubFlow | undefined {
  return Object.hasOwn(program.document.flows, flow) ? program.document.flows[flow] : undefined
}

export function readyBlock(program: Program, flow: string, id: string): Ready {
  const key = `${flow}/${id}`
  const known = program.ready.get(key)
  if (known) return known
  const made = makeReady(program, flow, id)
  program.ready.set(key, made)
  return made
}

function makeReady(program: Program, flow: string, id: string): Ready {
  const blocks = flowOf(program, flow)?.blocks
  const record = blocks && Object.hasOwn(blocks, id) ? blocks[id] : undefined
  if (!record) return { ok: false, code: 'missingBlock', detail: id }
  const { block, data, broken } = parsedRecord(record)
  if (!block) return { ok: false, code: 'unknownBlock', detail: record.type }
  if (broken !== undefined) return { ok: false, code: 'brokenBlock', detail: broken }
  return { ok: true, block, record, data }
}
