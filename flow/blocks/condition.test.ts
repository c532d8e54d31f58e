import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { all, any, cel, when } from '#flow/build/when.ts'
import type { Condition } from '#flow/fields/condition.ts'
import { converse } from '#flow/testing/converse.ts'

function exit(branches: [id: string, when: Condition][], attributes = {}) {
  const document = bot({
    languages: ['en', 'fr'],
    variables: {
      score: { type: 'number', initial: 50, fromPage: true },
      role: { type: 'text', initial: 'Decision maker' },
    },
    flows: {
      main: flow('Main').block('if', 'condition', {
        branches: branches.map(([id, condition]) => ({ id, label: id, when: condition })),
      }),
    },
  })
  const talk = converse(document, { attributes })
  return [talk.exit('if'), talk.effects.map(({ type }) => type).join()]
}

describe('a condition', () => {
  it('takes the first branch that holds, else the other exit', () => {
    const branches: [string, Condition][] = [
      ['hot', when('score', 'greaterOrEqual', 70)],
      ['warm', when('score', 'greaterOrEqual', 40)],
      ['tepid', when('score', 'greaterOrEqual', 30)],
    ]
    expect(exit(branches)).toEqual(['warm', ''])
    expect(exit(branches, { score: 70 })).toEqual(['hot', ''])
    expect(exit(branches, { score: 10 })).toEqual(['otherwise', ''])
  })

  it('joins rules, and groups of rules', () => {
    const decides = when('role', 'contains', 'decision')
    expect(exit([['a', all(decides, when('score', 'less', 60))]])[0]).toBe('a')
    expect(exit([['a', all(decides, when('score', 'less', 40))]])[0]).toBe('otherwise')
    expect(exit([['a', all(decides, any(when('score', 'less', 40), when('score', 'greater', 45)))]])[0]).toBe(
      'a',
    )
  })

  it('computes expressions; one that cannot be is told to the author and does not hold', () => {
    expect(exit([['a', cel('score > 40 && role.startsWith("Dec")')]])).toEqual(['a', ''])
    expect(exit([['a', cel('score >')]])).toEqual(['otherwise', 'problem'])
  })
})
