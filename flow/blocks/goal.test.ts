import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { converse } from '#flow/testing/converse.ts'

const made = (fields: object) =>
  bot({
    languages: ['fr', 'en'],
    variables: { budget: { type: 'number', initial: 1200 } },
    flows: { main: flow('Main').block('goal', 'goal', fields as never) },
  })

describe('a goal', () => {
  it('is counted, with its value when it has one', () => {
    expect(converse(made({ goal: 'lead' })).effect('track')).toEqual({
      type: 'track',
      from: { flow: 'main', block: 'goal' },
      goal: 'lead',
    })
    expect(converse(made({ goal: 'lead', value: '{{ budget }}' })).effect('track').value).toBe(1200)
    expect(converse(made({ goal: 'lead', value: 'lots' })).effect('track').value).toBeUndefined()
  })

  it('without a name counts nothing', () => {
    expect(converse(made({})).effects).toEqual([])
  })
})
