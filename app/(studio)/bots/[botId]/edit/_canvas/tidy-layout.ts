import type { ELK, ElkNode } from 'elkjs/lib/elk-api.js'
import type { SubFlow } from '#flow/document.ts'
import type { BlockShape } from './block-shape.ts'
import { blockWidth, headerHeight } from './block-shape.ts'

let elk: Promise<ELK> | undefined

/**
 * Where blocks should stand so that the flow reads from left to right without crossings: ELK's layered algorithm, in a
 * worker, with exits kept in their order. `only` limits it to some blocks, which stay around where they were.
 */
export async function tidyLayout(
  flow: SubFlow,
  shapeOf: (block: string) => BlockShape,
  only: ReadonlySet<string> | null,
): Promise<SubFlow['layout']> {
  const ids = Object.keys(flow.blocks).filter((id) => !only || only.has(id))
  const children = ids.map((id) => nodeOf(id, shapeOf(id)))
  const inside = new Set(ids)
  const edges = Object.entries(flow.edges).flatMap(([source, exits]) =>
    Object.entries(exits)
      .filter(([, target]) => inside.has(source) && inside.has(target))
      .map(([port, target]) => ({
        id: `${source}/${port}`,
        sources: [`${source}/${port}`],
        targets: [`${target}/in`],
      })),
  )
  elk ??= startElk()
  const laid = await (await elk).layout({ id: 'flow', layoutOptions: options, children, edges })
  return placed(laid, flow, ids, only !== null)
}

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.layered.spacing.nodeNodeBetweenLayers': '96',
  'elk.spacing.nodeNode': '40',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
}

function nodeOf(id: string, shape: BlockShape): ElkNode {
  const exits = shape.exits.map(({ port, y }) => ({
    id: `${id}/${port.id}`,
    x: blockWidth,
    y,
    width: 0,
    height: 0,
  }))
  return {
    id,
    width: blockWidth,
    height: shape.height,
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: [{ id: `${id}/in`, x: 0, y: headerHeight / 2, width: 0, height: 0 }, ...exits],
  }
}

/** On the grid; the whole flow from where its start was, a part of it from its own upper left corner. */
function placed(laid: ElkNode, flow: SubFlow, ids: readonly string[], isPart: boolean): SubFlow['layout'] {
  const found = new Map((laid.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x, y }]))
  const corner = ids.map((id) => flow.layout[id] ?? { x: 0, y: 0 })
  const anchor = isPart
    ? { x: Math.min(...corner.map(({ x }) => x)), y: Math.min(...corner.map(({ y }) => y)) }
    : (flow.layout[flow.start] ?? { x: 0, y: 0 })
  const origin = isPart ? { x: 0, y: 0 } : (found.get(flow.start) ?? { x: 0, y: 0 })
  const snap = (value: number) => Math.round(value / 8) * 8
  return Object.fromEntries(
    [...found].map(([id, { x, y }]) => [
      id,
      { x: snap(x - origin.x + anchor.x), y: snap(y - origin.y + anchor.y) },
    ]),
  )
}

async function startElk(): Promise<ELK> {
  const { default: Elk } = await import('elkjs/lib/elk-api.js')
  return new Elk({
    workerFactory: () => new Worker(new URL('elkjs/lib/elk-worker.min.js', import.meta.url)),
  })
}
