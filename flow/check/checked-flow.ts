import type { Block, Port } from '#flow/blocks/define-block.ts'
import { parsedRecord } from '#flow/blocks/parsed-record.ts'
import type { BlockRecord, FlowDocument, SubFlow } from '#flow/document.ts'

/** A block as the rules see it: its module and parsed data when it has them, its exits and where they lead. */
export type CheckedBlock = {
  document: FlowDocument
  flow: string
  id: string
  record: BlockRecord
  /** Undefined: the type is unknown here, or the data does not fit it (`broken` says how). */
  block?: Block
  data?: unknown
  broken?: string
  ports: Port[]
  /** exit → target, only where the target exists */
  leads: { [port: string]: string }
}

export type CheckedFlow = {
  id: string
  flow: SubFlow
  blocks: Map<string, CheckedBlock>
  /** Blocks that a conversation can come to, from the start of this flow or by a jump from elsewhere. */
  reachable: Set<string>
}

export type Checked = { document: FlowDocument; flows: Map<string, CheckedFlow>; languages: string[] }

/** Parses every block of a document once, for all rules. Total. */
export function checkedDocument(document: FlowDocument): Checked {
  const flows = new Map<string, CheckedFlow>()
  for (const [id, flow] of Object.entries(document.flows)) {
    const blocks = new Map<string, CheckedBlock>()
    for (const [blockId, record] of Object.entries(flow.blocks)) {
      blocks.set(blockId, checkedBlock(document, { flow: id, id: blockId, record, around: flow }))
    }
    flows.set(id, { id, flow, blocks, reachable: new Set() })
  }
  reach(document, flows)
  return { document, flows, languages: Object.keys(document.settings.languages) }
}

function checkedBlock(
  document: FlowDocument,
  { around, ...at }: { flow: string; id: string; record: BlockRecord; around: SubFlow },
): CheckedBlock {
  const { id, record } = at
  const exits = Object.hasOwn(around.edges, id) ? (around.edges[id] ?? {}) : {}
  const leads = Object.fromEntries(
    Object.entries(exits).filter(([, target]) => Object.hasOwn(around.blocks, target)),
  )
  const parsed = parsedRecord(record)
  const { block, data } = parsed
  return { document, ...at, leads, ...parsed, ports: block && data !== undefined ? block.ports(data) : [] }
}

/** Where a block sends the conversation by itself, besides its exits: "go to" names flow and block. */
function jumpOf({ flow, record }: CheckedBlock): { flow: string; block?: string } | undefined {
  const { target } = record as { target?: { flow?: string; block?: string } | null }
  if (record.type !== 'goTo' || !target) return undefined
  return { flow: target.flow || flow, ...(target.block && { block: target.block }) }
}

function reach(document: FlowDocument, flows: Map<string, CheckedFlow>): void {
  const waiting: [string, string][] = []
  const visit = (flow: string, block?: string) => {
    const checked = flows.get(flow)
    const id = block ?? checked?.flow.start
    if (!checked || id === undefined || !checked.blocks.has(id) || checked.reachable.has(id)) return
    checked.reachable.add(id)
    waiting.push([flow, id])
  }
  visit(document.main)
  for (const { id, flow } of flows.values()) if (flow.role === 'interrupt') visit(id)
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const block = flows.get(place[0])?.blocks.get(place[1])
    if (!block) continue
    // A newer or broken block may do anything: what follows it is not called unreachable.
    const ports = block.data === undefined ? Object.keys(block.leads) : block.ports.map(({ id }) => id)
    for (const port of ports) if (block.leads[port] !== undefined) visit(place[0], block.leads[port])
    const jump = jumpOf(block)
    if (jump) visit(jump.flow, jump.block)
  }
}
