import { expect, it } from 'vitest'
import type { SubFlow } from '#flow/document.ts'
import { firstViewport } from './first-viewport.ts'

const reading = { locale: 'en', language: 'en' } as const
const size = { width: 1000, height: 800 }

function row(blocks: number): SubFlow {
  const ids = Array.from({ length: blocks }, (_, n) => (n === 0 ? 'start' : `b${n}`))
  return {
    name: 'Main',
    role: 'main',
    start: 'start',
    blocks: Object.fromEntries(ids.map((id, n) => [id, { type: n === 0 ? 'start' : 'message' }])),
    edges: {},
    layout: Object.fromEntries(ids.map((id, n) => [id, { x: n * 400, y: 0 }])),
  }
}

it('shows the whole of a small flow, never larger than life', () => {
  const { x, zoom } = firstViewport(row(1), reading, size)
  expect(zoom).toBe(1)
  expect(x).toBeCloseTo((size.width - 272) / 2)
  expect(firstViewport(row(4), reading, size).zoom).toBeLessThan(1)
})

it('shows the beginning of one that would be too small to read', () => {
  const { x, y, zoom } = firstViewport(row(60), reading, size)
  expect(zoom).toBe(0.8)
  expect(x).toBeGreaterThan(0)
  expect(y).toBeGreaterThan(0)
  expect(y).toBeLessThan(size.height)
})
