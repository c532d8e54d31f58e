import { expect, it } from 'vitest'
import type { SubFlow } from '#flow/document.ts'
import { neighbour, readingOrder } from './neighbours.ts'

const block = { type: 'message' }
const flow: SubFlow = {
  name: 'Main',
  role: 'main',
  start: 'a',
  blocks: { c: block, a: block, b: block, lost: block },
  edges: { a: { next: 'b' }, b: { next: 'c' } },
  layout: { a: { x: 0, y: 0 }, b: { x: 600, y: 400 }, c: { x: 1200, y: 0 }, lost: { x: 320, y: 0 } },
}

it('goes along the wire rather than to what happens to be nearer', () => {
  expect(neighbour(flow, 'a', 'ArrowRight')).toBe('b')
})

it('goes back along it', () => {
  expect(neighbour(flow, 'b', 'ArrowLeft')).toBe('a')
})

it('goes to the nearest block that way when no wire leads there', () => {
  expect(neighbour(flow, 'c', 'ArrowLeft')).toBe('b')
  expect(neighbour(flow, 'lost', 'ArrowRight')).toBe('c')
})

it('goes nowhere at the edge', () => {
  expect(neighbour(flow, 'a', 'ArrowLeft')).toBeUndefined()
})

it('reads from the start along the wires, what nothing leads to last', () => {
  expect(readingOrder(flow)).toEqual(['a', 'b', 'c', 'lost'])
})
