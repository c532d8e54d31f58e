import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { applyChange } from '#flow/edit/apply-change.ts'
import { isRefused } from '#flow/edit/commands/commands.ts'
import { spliceBlock } from '#flow/edit/commands/splice-block.ts'

const made = bot({
  languages: ['en'],
  flows: {
    main: flow<'en'>('Main').block('a', 'message', {}).block('b', 'message', {}).block('c', 'message', {}),
  },
})
const main = made.flows.main
if (!main) throw new Error('no main flow')
const document = {
  ...made,
  flows: { main: { ...main, edges: { [main.start]: { next: 'a' }, a: { next: 'b' } } } },
}

describe('putting a block into a wire', () => {
  it('leads the exit to it, and it on to where the wire led', () => {
    const change = spliceBlock(document, () => 'x', {
      flow: 'main',
      block: 'c',
      from: { block: 'a', port: 'next' },
    })
    if (isRefused(change)) throw new Error(change.refused.en)
    const applied = applyChange(document, change)
    if (!applied.ok) throw new Error('does not apply')
    const { edges } = applied.document.flows.main ?? {}
    expect(edges?.a).toEqual({ next: 'c' })
    expect(edges?.c).toEqual({ next: 'b' })
  })

  it('is refused where nothing leads on, and for an end of the wire itself', () => {
    const into = (block: string, port: string) =>
      spliceBlock(document, () => 'x', { flow: 'main', block: 'b', from: { block, port } })
    expect(isRefused(into('a', 'next'))).toBe(true)
    expect(isRefused(into('c', 'next'))).toBe(true)
  })
})
