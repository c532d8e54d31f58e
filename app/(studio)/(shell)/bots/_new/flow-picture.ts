import type { Family } from '#flow/blocks/define-block.ts'
import { parsedRecord } from '#flow/blocks/parsed-record.ts'
import { blockOf } from '#flow/blocks/registry.ts'
import type { BlockRecord, SubFlow } from '#flow/document.ts'

export type PicturedBlock = {
  id: string
  family: Family
  x: number
  y: number
  width: number
  height: number
}

export type FlowPicture = {
  /** Of an SVG, around everything. */
  viewBox: string
  blocks: PicturedBlock[]
  /** Every wire that leads on, as the `d` of one path; those that lead back would cover the blocks. */
  wires: string
}

/** A flow as small shapes: its blocks where its author put them, its wires as curves. Sizes are about right, nothing is measured. */
export function flowPicture(flow: SubFlow): FlowPicture {
  const blocks = Object.entries(flow.blocks).map(([id, record]) => ({
    id,
    family: blockOf(record.type)?.family ?? 'structure',
    ...(flow.layout[id] ?? { x: 0, y: 0 }),
    width: blockWidth,
    height: heightOf(record),
  }))
  const byId = new Map(blocks.map((block) => [block.id, block]))
  const wires = Object.entries(flow.edges).flatMap(([id, exits]) => {
    const from = byId.get(id)
    return Object.values(exits).flatMap((target) => {
      const to = byId.get(target)
      return from && to && to.x > from.x ? [curve(from, to)] : []
    })
  })
  return { viewBox: boxAround(blocks), blocks, wires: wires.join('') }
}

const blockWidth = 272
const margin = 40
/** What a small flow is drawn on at least: two blocks do not fill the whole picture. */
const least = { width: 2000, height: 800 }

function heightOf(record: BlockRecord): number {
  const { block, data } = parsedRecord(record)
  const rows = block && data !== undefined ? block.summary(data).length : 0
  return 56 + 40 * Math.min(rows, 6)
}

function curve(from: PicturedBlock, to: PicturedBlock): string {
  const x1 = from.x + from.width
  const y1 = from.y + from.height / 2
  const y2 = to.y + to.height / 2
  const bend = Math.max(60, Math.abs(to.x - x1) / 2)
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${to.x - bend} ${y2} ${to.x} ${y2}`
}

function boxAround(blocks: PicturedBlock[]): string {
  if (!blocks.length) return `0 0 ${least.width} ${least.height}`
  const left = Math.min(0, ...blocks.map(({ x }) => x)) - margin
  const top = Math.min(...blocks.map(({ y }) => y))
  const bottom = Math.max(...blocks.map(({ y, height }) => y + height))
  const right = Math.max(...blocks.map(({ x, width }) => x + width)) + margin
  const height = Math.max(least.height, bottom - top + 2 * margin)
  return `${left} ${(top + bottom - height) / 2} ${Math.max(least.width, right - left)} ${height}`
}
