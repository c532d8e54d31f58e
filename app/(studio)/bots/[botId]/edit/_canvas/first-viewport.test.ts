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

it('shows the first blocks of one that would be too small to read, two on a phone', () => {
  const wide = firstViewport(row(60), reading, size)
  expect(wide.zoom).toBeGreaterThanOrEqual(0.5)
  expect(wide.x).toBeGreaterThan(0)
  const phone = firstViewport(row(60), reading, { width: 390, height: 700 })
  expect(phone.x + (400 + 272) * phone.zoom).toBeLessThan(390)
  expect(phone.zoom).toBeGreaterThanOrEqual(0.5)
})

it('shows the start at least, when the next blocks are far from it', () => {
  const far = row(3)
  const layout = { ...far.layout, b1: { x: 0, y: 20_000 }, b2: { x: 0, y: 40_000 } }
  const { x, y, zoom } = firstViewport({ ...far, layout }, reading, size)
  expect(zoom).toBe(0.8)
  expect(x).toBeGreaterThan(0)
  expect(y).toBeGreaterThan(0)
  expect(y).toBeLessThan(size.height)
})
