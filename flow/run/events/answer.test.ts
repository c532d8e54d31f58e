import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { longestQueue } from '#flow/run/events/answer.ts'
import { converse } from '#flow/testing/converse.ts'

const languages = ['en', 'fr'] as const
const two = () =>
  bot({
    languages,
    variables: { a: 'text', b: 'text' },
    flows: {
      main: flow('Main')
        .block('one', 'askText', { prompt: 'One?', save: 'a' }, 'call')
        .block('call', 'http', { url: 'https://example.com' }, { success: 'two', error: 'two' })
        .block('two', 'askText', { prompt: 'Two?', save: 'b' }),
    },
  })
const done = { outcome: 'success', value: null } as const

describe('an answer', () => {
  it('that is meant for an earlier question does nothing', () => {
    const talk = converse(two())
    const first = talk.question()?.id
    talk.answer('A', first).result(done)
    const before = JSON.stringify(talk.state)
    talk.answer('B', first)
    expect(JSON.stringify(talk.state)).toBe(before)
    expect(talk.effects).toEqual([])
    expect(talk.answer('B', talk.question()?.id).read('b')).toBe('B')
  })

  it('sent twice with its question’s id is stored once', () => {
    const talk = converse(two())
    const id = talk.question()?.id
    talk.answer('A', id).answer('A again', id).result(done)
    expect([talk.read('a'), talk.read('b')]).toEqual(['A', null])
    expect(talk.question()).toMatchObject({ type: 'text' })
  })

  it('to the same question after an invalid one keeps its id', () => {
    const main = flow('Main').block('ask', 'askEmail')
    const talk = converse(bot({ languages, flows: { main } }))
    const id = talk.question()?.id
    expect(talk.answer('at home', id).question()?.id).toBe(id)
    expect(talk.answer('lea@example.org', id).exit('ask')).toBe('next')
  })

  it('that comes while nobody can take it waits for the next question, in order', () => {
    const talk = converse(two()).answer('A').answer('B').answer('too many')
    expect(talk.state.queue).toHaveLength(2)
    talk.result(done)
    expect(talk.read('b')).toBe('B')
    expect(talk.state).toMatchObject({ status: 'ended', queue: [] })
  })

  it('waits in a queue that does not grow for ever', () => {
    const talk = converse(two()).answer('A')
    for (let i = 0; i < longestQueue + 10; i++) talk.answer(`${i}`)
    expect(talk.state.queue).toHaveLength(longestQueue)
  })

  it('without an answer in time takes that exit', () => {
    const main = flow('Main')
      .block('ask', 'askText', { prompt: '?', noAnswerSeconds: 60 }, { noAnswer: 'still' })
      .block('still', 'message', { bubbles: ['Still there?'] })
    const talk = converse(bot({ languages, flows: { main } }))
    expect(talk.wait(59).said()).toEqual(['?'])
    expect(talk.wait(1).said()).toEqual(['Still there?'])
  })
})
