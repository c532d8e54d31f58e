import { blockOf } from '#flow/blocks/registry.ts'
import type { FlowDocument, SubFlow } from '#flow/document.ts'

/**
 * A document that fits its schema (from a file, from an older version) as one that changes apply to: every flow has its
 * start, and wires and positions of blocks that are not there are gone. What is sound is returned as it is.
 */
export function mended(document: FlowDocument): FlowDocument {
  const flows = Object.entries(document.flows).map(([id, flow]) => [id, mendedFlow(flow)] as const)
  const isSound = flows.every(([id, flow]) => document.flows[id] === flow)
  const withFlows = isSound ? document : { ...document, flows: Object.fromEntries(flows) }
  if (Object.hasOwn(withFlows.flows, withFlows.main)) return withFlows
  const [main, flow] = flows.find(([, { role }]) => role === 'main') ?? flows[0] ?? ['main', emptyFlow()]
  return { ...withFlows, main, flows: { ...withFlows.flows, [main]: flow } }
}

function mendedFlow(flow: SubFlow): SubFlow {
  const has = (id: string) => Object.hasOwn(flow.blocks, id)
  const isSound =
    has(flow.start) &&
    Object.keys(flow.layout).every(has) &&
    Object.entries(flow.edges).every(([from, exits]) => {
      const targets = Object.values(exits)
      return has(from) && targets.length > 0 && targets.every(has)
    })
  if (isSound) return flow

  const edges = Object.entries(flow.edges)
    .filter(([from]) => has(from))
    .map(([from, exits]) => [from, Object.entries(exits).filter(([, to]) => has(to))] as const)
    .filter(([, exits]) => exits.length > 0)
    .map(([from, exits]) => [from, Object.fromEntries(exits)] as const)
  const layout = Object.entries(flow.layout).filter(([id]) => has(id))
  const clean = { ...flow, edges: Object.fromEntries(edges), layout: Object.fromEntries(layout) }
  if (has(flow.start)) return clean
  const start = Object.keys(flow.blocks).find((id) => flow.blocks[id]?.type === 'start')
  if (start !== undefined) return { ...clean, start }
  return {
    ...clean,
    blocks: { ...clean.blocks, [flow.start]: startBlock() },
    layout: { ...clean.layout, [flow.start]: { x: 0, y: 0 } },
  }
}

function emptyFlow(): SubFlow {
  return {
    name: 'Main',
    role: 'main',
    start: 'start',
    blocks: { start: startBlock() },
    edges: {},
    layout: { start: { x: 0, y: 0 } },
  }
}

function startBlock() {
  return blockOf('start')?.initial() ?? { type: 'start' }
}
