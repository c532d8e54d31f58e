import { describe, expect, it } from 'vitest'
import { blockOf } from '#flow/blocks/registry.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { converse } from '#flow/testing/converse.ts'

const made = (a: number, b: number) =>
  bot({
    languages: ['fr', 'en'],
    flows: {
      main: flow('Main').block('ab', 'split', {
        paths: [
          { id: 'a', label: 'A', weight: a },
          { id: 'b', label: 'B', weight: b },
        ],
      }),
    },
  })
const ways = (document: ReturnType<typeof made>, people: number) =>
  Array.from({ length: people }, (_, i) => converse(document, { contactKey: `contact-${i}` }).exit('ab'))

describe('an A/B split', () => {
  it('sends people by weight', () => {
    const share = (list: (string | undefined)[]) => list.filter((way) => way === 'a').length / list.length
    expect(share(ways(made(50, 50), 1000))).toBeCloseTo(0.5, 1)
    expect(share(ways(made(9, 1), 1000))).toBeCloseTo(0.9, 1)
    expect(new Set(ways(made(0, 1), 100))).toEqual(new Set(['b']))
  })

  it('sends the same contact the same way, whatever chance says', () => {
    const document = made(50, 50)
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (seed) => converse(document, { contactKey: 'lea', seed }).exit('ab') ?? '',
    )
    expect(new Set(seeds).size).toBe(1)
  })

  it('leaves those whom nobody knows to chance', () => {
    const document = made(50, 50)
    const drawn = Array.from({ length: 40 }, (_, seed) =>
      converse(document, { seed: seed * 7919 }).exit('ab'),
    )
    expect(new Set(drawn).size).toBe(2)
  })

  it('shows each way’s share, and says when there is none', () => {
    const block = blockOf('split')
    const data = (document: ReturnType<typeof made>) => block?.schema.parse(document.flows.main?.blocks.ab)
    expect(block?.summary(data(made(3, 1)))[0]).toMatchObject({
      text: { en: 'A · 75%', fr: /^A · 75\s%$/ as never },
    })
    const around = { document: made(0, 0), flow: 'main', id: 'ab' }
    expect(block?.checks(data(made(0, 0)), around)).toMatchObject([{ rule: 'weights' }])
    expect(converse(made(0, 0)).exit('ab')).toBe('a')
  })
})
