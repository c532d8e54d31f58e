import type { SubFlow } from '#flow/document.ts'
import type { Reading } from './block-shape.ts'
import { blockShape, blockWidth } from './block-shape.ts'

export type Bounds = { x: number; y: number; width: number; height: number }

/** The box around blocks of a flow, all of them unless told; undefined when there are none. */
export function flowBounds(
  flow: SubFlow,
  reading: Reading,
  only: readonly string[] = Object.keys(flow.blocks),
): Bounds | undefined {
  const boxes = only.flatMap((id) => {
    const record = flow.blocks[id]
    const { x, y } = flow.layout[id] ?? { x: 0, y: 0 }
    return record ? [{ x, y, x2: x + blockWidth, y2: y + blockShape(record, reading).height }] : []
  })
  if (!boxes.length) return undefined
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map(({ x2 }) => x2)) - x,
    height: Math.max(...boxes.map(({ y2 }) => y2)) - y,
  }
}
