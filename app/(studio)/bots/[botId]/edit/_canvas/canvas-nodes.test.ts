import { describe, expect, it } from 'vitest'
import { blockOf } from '#flow/blocks/registry.ts'
import type { SubFlow } from '#flow/document.ts'
import { canvasNodes, canvasWires } from './canvas-nodes.ts'

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

describe('what React Flow is given', () => {
  const text = (en: string) => ({ type: 'message', bubbles: { a: { order: 'a0', text: { en } } } })
  const flow = (blocks: SubFlow['blocks'], x = 0): SubFlow => ({
    name: 'Main',
    role: 'main',
    start: 'start',
    blocks: { start: { type: 'start' }, ...blocks },
    edges: { start: { next: 'a' }, a: { next: 'b' } },
    layout: { a: { x, y: 0 } },
  })
  const [still, none] = [new Map(), new Set<string>()]
  const reading = { locale: 'en', language: 'en' } as const

  it('stays the same object while a text is typed that needs no more lines', () => {
    const [toNodes, toWires] = [canvasNodes(), canvasWires()]
    const before = flow({ a: text('Hell'), b: text('Bye') })
    const after = flow({ ...before.blocks, a: text('Hello') })
    expect(toNodes(after, none, still, reading)).toBe(toNodes(before, none, still, reading))
    expect(toWires(after, null, reading)).toBe(toWires(before, null, reading))
  })

  it('is new where a block moved, grew or was selected, and only there', () => {
    const toNodes = canvasNodes()
    const blocks = { a: text('Hello'), b: text('Bye') }
    const given = [
      toNodes(flow(blocks), none, still, reading),
      toNodes(flow(blocks, 8), none, still, reading),
      toNodes(
        flow({ ...blocks, a: text('Hello, and so many words that they cannot stand on one line') }, 8),
        none,
        still,
        reading,
      ),
      toNodes(
        flow({ ...blocks, a: text('Hello, and so many words that they cannot stand on one line') }, 8),
        new Set(['a']),
        still,
        reading,
      ),
    ]
    const [, as, bs] = [0, 1, 2].map((n) => given.map((nodes) => nodes[n]))
    expect(new Set(as).size).toBe(4)
    expect(new Set(bs).size).toBe(1)
  })
})
