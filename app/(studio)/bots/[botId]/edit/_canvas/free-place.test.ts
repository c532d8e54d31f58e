import { expect, it } from 'vitest'
import { message } from '#flow/blocks/message.ts'
import type { BlockRecord, SubFlow } from '#flow/document.ts'
import { blockShape } from './block-shape.ts'
import { freePlace } from './free-place.ts'

const reading = { locale: 'en', language: 'en' } as const
const record = { ...message.initial(), type: 'message' } as BlockRecord
const { height } = blockShape(record, reading)
const flowOf = (...places: { x: number; y: number }[]): SubFlow => ({
  ...{ name: 'Main', role: 'main', start: 'b0' },
  blocks: Object.fromEntries(places.map((_, n) => [`b${n}`, record])),
  layout: Object.fromEntries(places.map((place, n) => [`b${n}`, place])),
  edges: {},
})

it('is where it is wanted when nothing stands there', () => {
  expect(freePlace(flowOf({ x: 600, y: 0 }), reading, { x: 0, y: 40 })).toEqual({ x: 0, y: 40 })
})

it('is below what stands there, however many do', () => {
  const stacked = flowOf({ x: 20, y: 0 }, { x: 0, y: 400 }, { x: -40, y: 0 }, { x: 0, y: 150 })
  expect(freePlace(stacked, reading, { x: 0, y: 10 })).toEqual({ x: 0, y: 400 + height + 32 })
})

it('is between two blocks that leave room enough', () => {
  const apart = flowOf({ x: 0, y: 0 }, { x: 0, y: 900 })
  const { y } = freePlace(apart, reading, { x: 0, y: 10 })
  expect(y).toBe(height + 32)
})
