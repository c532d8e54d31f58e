import type { Family } from '#flow/blocks/define-block.ts'
import type { SubFlow } from '#flow/document.ts'
import type { Reading } from './block-shape.ts'
import { blockShape, blockWidth, headerHeight } from './block-shape.ts'
import { canvasFont } from './canvas-font.ts'

/** Colours as the page resolves them: a canvas cannot read custom properties. */
export type FarColors = { [F in Family]: string } & {
  raised: string
  line: string
  lineStrong: string
  ink: string
  ink3: string
  accent: string
  sunken: string
}

export type FarView = {
  flow: SubFlow
  reading: Reading
  selected: ReadonlySet<string>
  moving: ReadonlyMap<string, { x: number; y: number }>
  trail: ReadonlySet<string>
  dimmed: (block: string) => boolean
}

/**
 * Draws a flow from far away, or while zooming: boxes, titles, straight wires. One pass, only what can be seen.
 * `transform` is React Flow's [x, y, zoom]; width and height in CSS px.
 */
export function drawFar(
  context: CanvasRenderingContext2D,
  view: FarView,
  colors: FarColors,
  [tx, ty, zoom]: [number, number, number],
  size: { width: number; height: number; ratio: number },
): void {
  context.setTransform(size.ratio, 0, 0, size.ratio, 0, 0)
  context.clearRect(0, 0, size.width, size.height)
  context.setTransform(size.ratio * zoom, 0, 0, size.ratio * zoom, size.ratio * tx, size.ratio * ty)
  const seen = {
    left: -tx / zoom,
    top: -ty / zoom,
    right: (size.width - tx) / zoom,
    bottom: (size.height - ty) / zoom,
  }
  const place = (id: string) => view.moving.get(id) ?? view.flow.layout[id] ?? { x: 0, y: 0 }
  drawWires(context, view, colors, place, seen, zoom)
  drawBlocks(context, view, colors, place, seen, zoom)
}

type Seen = { left: number; top: number; right: number; bottom: number }
type Place = (id: string) => { x: number; y: number }

function drawWires(
  context: CanvasRenderingContext2D,
  { flow, reading, trail }: FarView,
  colors: FarColors,
  place: Place,
  seen: Seen,
  zoom: number,
) {
  const plain = new Path2D()
  const taken = new Path2D()
  for (const [id, exits] of Object.entries(flow.edges)) {
    const record = flow.blocks[id]
    if (!record) continue
    const from = place(id)
    const shape = blockShape(record, reading)
    for (const [port, target] of Object.entries(exits)) {
      const exit = shape.exits.find((exit) => exit.port.id === port)
      if (!exit || !flow.blocks[target]) continue
      const to = place(target)
      const y1 = from.y + exit.y
      const x1 = from.x + blockWidth
      const y2 = to.y + headerHeight / 2
      const outside =
        Math.max(x1, to.x) < seen.left ||
        Math.min(x1, to.x) > seen.right ||
        Math.max(y1, y2) < seen.top ||
        Math.min(y1, y2) > seen.bottom
      if (outside) continue
      const path = trail.has(`${id} ${port}`) ? taken : plain
      path.moveTo(x1, y1)
      path.lineTo(to.x, y2)
    }
  }
  context.lineWidth = Math.max(1.5, 1 / zoom)
  context.strokeStyle = colors.lineStrong
  context.stroke(plain)
  context.lineWidth = Math.max(3, 2 / zoom)
  context.strokeStyle = colors.accent
  context.stroke(taken)
}

function drawBlocks(
  context: CanvasRenderingContext2D,
  { flow, reading, selected, dimmed }: FarView,
  colors: FarColors,
  place: Place,
  seen: Seen,
  zoom: number,
) {
  const titleSize = Math.min(26, Math.max(13, 10 / zoom))
  const readable = titleSize * zoom >= 7.5
  context.textBaseline = 'middle'
  context.font = canvasFont(titleSize, 600)
  for (const [id, record] of Object.entries(flow.blocks)) {
    const { x, y } = place(id)
    if (x > seen.right || y > seen.bottom || x + blockWidth < seen.left) continue
    const shape = blockShape(record, reading)
    if (y + shape.height < seen.top) continue
    context.globalAlpha = dimmed(id) ? 0.35 : 1
    context.fillStyle = colors.raised
    box(context, x, y, blockWidth, shape.height, 10)
    context.fill()
    context.lineWidth = selected.has(id) ? Math.max(2, 2 / zoom) : Math.max(1, 0.75 / zoom)
    context.strokeStyle = selected.has(id) ? colors.accent : colors.lineStrong
    context.stroke()
    context.fillStyle = colors[shape.family]
    box(context, x, y, Math.max(6, 3 / zoom), shape.height, 4)
    context.fill()
    for (const row of shape.rows) {
      context.fillStyle = colors.sunken
      box(context, x + 14, row.y + y, blockWidth - 28, row.height, 8)
      context.fill()
    }
    if (!readable) continue
    context.fillStyle = colors.ink
    context.fillText(shape.title, x + 18, y + Math.max(headerHeight, titleSize + 8) / 2, blockWidth - 32)
  }
  context.globalAlpha = 1
}

function box(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
) {
  context.beginPath()
  context.roundRect(x, y, width, height, radius)
}

/** Every block that a rectangle of the flow touches. */
export function blocksIn(
  flow: SubFlow,
  reading: Reading,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): string[] {
  return Object.entries(flow.blocks).flatMap(([id, record]) => {
    const at = flow.layout[id] ?? { x: 0, y: 0 }
    if (at.x > x + width || at.x + blockWidth < x || at.y > y + height) return []
    return at.y + blockShape(record, reading).height < y ? [] : [id]
  })
}

/** The topmost block under a point of the flow, if any. */
export function blockAt(
  flow: SubFlow,
  reading: Reading,
  point: { x: number; y: number },
): string | undefined {
  return Object.entries(flow.blocks).findLast(([id, record]) => {
    const { x, y } = flow.layout[id] ?? { x: 0, y: 0 }
    if (point.x < x || point.x > x + blockWidth || point.y < y) return false
    return point.y <= y + blockShape(record, reading).height
  })?.[0]
}
