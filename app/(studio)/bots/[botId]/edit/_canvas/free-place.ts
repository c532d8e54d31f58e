import type { SubFlow } from '#flow/document.ts'
import type { Reading } from './block-shape.ts'
import { blockShape, blockWidth } from './block-shape.ts'

type Point = { x: number; y: number }

/** What a block that is about to come may need: a question with its exits. */
const height = 208
const gap = 32

/** Where a new block stands without covering another: as wanted, else below what is there. In px of the flow. */
export function freePlace(flow: SubFlow, reading: Reading, wanted: Point): Point {
  const beside = Object.entries(flow.blocks).flatMap(([id, record]) => {
    const { x, y } = flow.layout[id] ?? { x: 0, y: 0 }
    return Math.abs(x - wanted.x) < blockWidth + gap
      ? [{ y, end: y + blockShape(record, reading).height }]
      : []
  })
  let { y } = wanted
  for (const block of beside.sort((a, b) => a.y - b.y)) {
    if (block.y < y + height + gap && block.end + gap > y) y = block.end + gap
  }
  return { x: wanted.x, y }
}
