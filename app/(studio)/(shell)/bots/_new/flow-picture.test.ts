import { expect, test } from 'vitest'
import type { SubFlow } from '#flow/document.ts'
import { beginnings } from './beginnings.ts'
import { flowPicture } from './flow-picture.ts'

const empty: SubFlow = { name: 'Main', role: 'main', start: 'a', blocks: {}, edges: {}, layout: {} }

test('every block of every beginning is drawn inside the picture, in its family’s colour', () => {
  for (const beginning of beginnings) {
    const document = beginning.document({ language: 'fr', timeZone: 'UTC' })
    const flow = document.flows[document.main] ?? empty
    const { blocks, wires, viewBox } = flowPicture(flow)
    expect(blocks.map(({ id }) => id)).toEqual(Object.keys(flow.blocks))
    const leadingOn = Object.entries(flow.edges).flatMap(([from, exits]) =>
      Object.values(exits).filter((to) => (flow.layout[to]?.x ?? 0) > (flow.layout[from]?.x ?? 0)),
    )
    expect(wires.split('M')).toHaveLength(1 + leadingOn.length)
    const [left = 0, top = 0, width = 0, height = 0] = viewBox.split(' ').map(Number)
    for (const block of blocks) {
      expect(block.x).toBeGreaterThanOrEqual(left)
      expect(block.y).toBeGreaterThanOrEqual(top)
      expect(block.x + block.width).toBeLessThanOrEqual(left + width)
      expect(block.y + block.height).toBeLessThanOrEqual(top + height)
    }
  }
})

test('a block of an unknown type is drawn, a wire to nowhere is not, and a flow of nothing is a picture of nothing', () => {
  const odd = {
    ...empty,
    blocks: { a: { type: 'start' }, b: { type: 'from-tomorrow' } },
    edges: { a: { next: 'b' }, b: { next: 'gone' } },
    layout: { a: { x: 0, y: 0 }, b: { x: 400, y: 0 } },
  }
  const { blocks, wires } = flowPicture(odd)
  expect(blocks.map(({ family }) => family)).toEqual(['structure', 'structure'])
  expect(wires.match(/M/g)).toHaveLength(1)
  expect(flowPicture(empty)).toEqual({ viewBox: '0 0 2000 800', blocks: [], wires: '' })
})
