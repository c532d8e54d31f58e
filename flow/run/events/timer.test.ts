import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { converse } from '#flow/testing/converse.ts'

const made = () =>
  bot({
    languages: ['en', 'fr'],
    flows: {
      main: flow('Main')
        .block('ask', 'askText', { prompt: '?', noAnswerSeconds: 60 }, { next: 'wait', noAnswer: 'wait' })
        .block('wait', 'wait', { duration: 30 }, 'bye')
        .block('bye', 'message', { bubbles: ['Bye'] }),
    },
  })

describe('the timer', () => {
  it('rings once for what the conversation rests on', () => {
    const talk = converse(made())
    expect(talk.state.timer).toBe(talk.at + 60_000)
    expect(talk.wait(60).state.timer).toBe(talk.at + 30_000)
    expect(talk.wait(30).said()).toEqual(['Bye'])
    expect(talk.state.timer).toBeNull()
  })

  it('that rings early, twice, or for what is past does nothing', () => {
    const talk = converse(made())
    expect(talk.send({ type: 'timer' }).effects).toEqual([])
    talk.wait(60)
    const { timer } = talk.state
    expect(talk.send({ type: 'timer' }).state.timer).toBe(timer)
    expect(talk.said()).toEqual([])
  })

  it('begins anew with each answer to the same question', () => {
    const main = flow('Main').block('ask', 'askEmail', { noAnswerSeconds: 60 })
    const talk = converse(bot({ languages: ['en', 'fr'], flows: { main } }))
    talk.wait(50).answer('nonsense')
    expect(talk.state.timer).toBe(talk.at + 60_000)
  })
})
