import { describe, expect, it } from 'vitest'
import { blockOf } from '#flow/blocks/registry.ts'
import type { SubFlow } from '#flow/document.ts'
import { canvasWires } from './canvas-nodes.ts'

describe('the wires of a flow', () => {
  it('leave out what an exit hidden at present leads to', () => {
    const message = blockOf('message')?.initial() ?? { type: 'message' }
    const start = blockOf('start')?.initial() ?? { type: 'start' }
    const flow = {
      name: 'Main',
      role: 'main',
      start: 'start',
      blocks: { start, a: message, b: message },
      edges: { a: { next: 'b', gone: 'b' } },
      layout: {},
    } as unknown as SubFlow
    const wires = canvasWires()(flow, null, { locale: 'en', language: 'en' })
    expect(wires.map(({ sourceHandle }) => sourceHandle)).toEqual(['next'])
  })
})
