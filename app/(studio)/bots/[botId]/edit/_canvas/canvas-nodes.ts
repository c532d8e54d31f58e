import type { Edge, Node } from '@xyflow/react'
import { Position } from '@xyflow/react'
import type { BlockRecord, SubFlow } from '#flow/document.ts'
import type { BlockShape, Reading } from './block-shape.ts'
import { blockShape, blockWidth, headerHeight } from './block-shape.ts'
import { readingOrder } from './neighbours.ts'

export type BlockNode = Node<Record<string, never>, 'block'>
export type Wire = Edge<Record<string, never>, 'wire'>

const dot = 12

type Made = { shape: BlockShape; x: number; y: number; selected: boolean; node: BlockNode }

/**
 * What React Flow is given: a node for each block, with its size and handles known before anything is drawn, and none
 * of its content. A node whose place, size and exits did not change stays the same object, and the list stays the same
 * when all its nodes do, so that React Flow has nothing to do while somebody types.
 */
export function canvasNodes() {
  let made = new Map<string, Made>()
  let list: BlockNode[] = []
  let order: { flow: SubFlow; ids: string[] } | undefined
  return (
    flow: SubFlow,
    selected: ReadonlySet<string>,
    moving: ReadonlyMap<string, { x: number; y: number }>,
    reading: Reading,
  ): BlockNode[] => {
    if (order?.flow !== flow) order = { flow, ids: readingOrder(flow) }
    const next = new Map<string, Made>()
    // The order of the DOM is the order of Tab.
    for (const id of order.ids) {
      const record = flow.blocks[id]
      if (!record) continue
      const { x, y } = moving.get(id) ?? flow.layout[id] ?? { x: 0, y: 0 }
      const shape = blockShape(record, reading)
      const isSelected = selected.has(id)
      const before = made.get(id)
      const same =
        before &&
        before.x === x &&
        before.y === y &&
        before.selected === isSelected &&
        isSameOutline(before.shape, shape)
      next.set(
        id,
        same
          ? before
          : {
              shape,
              x,
              y,
              selected: isSelected,
              node: node(id, record, shape, { x, y }, isSelected),
            },
      )
    }
    made = next
    list = unlessSame(
      list,
      [...next.values()].map(({ node }) => node),
    )
    return list
  }
}

/** Is everything that React Flow knows of a block as it was? Its type never changes. */
function isSameOutline(a: BlockShape, b: BlockShape): boolean {
  if (a === b) return true
  return (
    a.height === b.height &&
    a.exits.length === b.exits.length &&
    a.exits.every(({ port, y }, n) => port.id === b.exits[n]?.port.id && y === b.exits[n].y)
  )
}

function unlessSame<T>(before: T[], now: T[]): T[] {
  return before.length === now.length && before.every((one, n) => one === now[n]) ? before : now
}

function node(
  id: string,
  record: BlockRecord,
  shape: BlockShape,
  position: { x: number; y: number },
  selected: boolean,
): BlockNode {
  return {
    id,
    type: 'block',
    position,
    width: blockWidth,
    height: shape.height,
    selected,
    data: {},
    handles: handles(id, record, shape),
    ariaRole: 'group',
  }
}

function handles(id: string, record: BlockRecord, shape: BlockShape): NonNullable<BlockNode['handles']> {
  const size = { width: dot, height: dot }
  const exits = shape.exits.map(({ port, y }) => ({
    id: port.id,
    nodeId: id,
    type: 'source' as const,
    position: Position.Right,
    x: blockWidth - dot / 2,
    y: y - dot / 2,
    ...size,
  }))
  if (record.type === 'start') return exits
  const entry = { id: 'in', nodeId: id, type: 'target' as const, position: Position.Left }
  return [{ ...entry, x: -dot / 2, y: headerHeight / 2 - dot / 2, ...size }, ...exits]
}

/** A wire for each exit that is there and leads somewhere; one that is hidden at present keeps its wire in the document. Wires that did not change stay the same objects, and so does their list. */
export function canvasWires() {
  let made = new Map<string, Wire>()
  let list: Wire[] = []
  return (flow: SubFlow, selected: string | null, reading: Reading): Wire[] => {
    const next = new Map<string, Wire>()
    for (const [source, exits] of Object.entries(flow.edges)) {
      const record = flow.blocks[source]
      if (!record) continue
      const shown = blockShape(record, reading).exits
      for (const [port, target] of Object.entries(exits)) {
        if (!Object.hasOwn(flow.blocks, target) || !shown.some((exit) => exit.port.id === port)) continue
        const id = wireId(source, port)
        const before = made.get(id)
        const isSelected = selected === id
        if (before?.target === target && before.selected === isSelected) next.set(id, before)
        else next.set(id, wire(id, source, port, target, isSelected))
      }
    }
    made = next
    list = unlessSame(list, [...next.values()])
    return list
  }
}

function wire(id: string, source: string, port: string, target: string, selected: boolean): Wire {
  return { id, type: 'wire', source, sourceHandle: port, target, targetHandle: 'in', selected, data: {} }
}

export function wireId(source: string, port: string): string {
  return `${source} ${port}`
}

export function wirePlace(id: string): { block: string; port: string } {
  const [block = '', port = ''] = id.split(' ')
  return { block, port }
}
