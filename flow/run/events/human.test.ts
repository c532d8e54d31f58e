import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { converse } from '#flow/testing/converse.ts'

const made = () =>
  bot({
    languages: ['en', 'fr'],
    variables: { name: 'text' },
    flows: {
      main: flow('Main')
        .block('ask', 'askText', { prompt: 'Name?', save: 'name', noAnswerSeconds: 60 }, 'bye')
        .block('bye', 'message', { bubbles: ['Bye {{ name }}'] }),
      other: flow('Other').block('hello', 'message', { bubbles: ['Elsewhere'] }),
    },
  })

describe('a human', () => {
  it('who takes over silences the bot, and its timers', () => {
    const talk = converse(made()).send({ type: 'takeOver' })
    expect(talk.state).toMatchObject({ status: 'human', timer: null })
    expect(talk.answer('Léa').effects).toEqual([])
    expect(talk.read('name')).toBeNull()
    expect(talk.send({ type: 'takeOver' }).state.frames).toHaveLength(2)
  })

  it('who hands back lets the bot ask again what it asked', () => {
    const talk = converse(made()).send({ type: 'takeOver' }).send({ type: 'handBack' })
    expect(talk.state.status).toBe('active')
    expect(talk.said()).toEqual(['Name?'])
    expect(talk.answer('Léa').said()).toEqual(['Bye Léa'])
  })

  it('who hands back to a chosen block lets it go on there', () => {
    const talk = converse(made()).send({ type: 'takeOver' })
    talk.send({ type: 'handBack', to: { flow: 'other', block: 'hello' } })
    expect(talk.said()).toEqual(['Elsewhere'])
    expect(talk.state.status).toBe('ended')
  })

  it('who chose a flow that is gone hands back to where it was', () => {
    const talk = converse(made()).send({ type: 'takeOver' })
    expect(talk.send({ type: 'handBack', to: { flow: 'gone', block: 'x' } }).said()).toEqual(['Name?'])
  })

  it('who hands back what they have not changes nothing', () => {
    expect(converse(made()).send({ type: 'handBack' }).effects).toEqual([])
  })

  it('who lets go of what was handed over lets it wait for another, and go on when none comes', () => {
    const handing = bot({
      languages: ['en'],
      flows: {
        main: flow<'en'>('Main')
          .block('human', 'handOff', { waitSeconds: 60 }, { nobody: 'alone', handled: 'alone' })
          .block('alone', 'message', { bubbles: [{ en: 'Nobody came' }] }),
      },
    })
    const talk = converse(handing)
    talk.result({ outcome: 'success', value: 1 }).send({ type: 'takeOver' })
    expect(talk.state.timer).toBeNull()
    const until = talk.at + 120_000
    talk.send({ type: 'letGo', until })
    expect(talk.state).toMatchObject({ status: 'human', timer: until })
    talk.wait(120)
    expect(talk.said()).toEqual(['Nobody came'])
  })

  it('who lets go of what they took from the bot gives it back', () => {
    const talk = converse(made()).send({ type: 'takeOver' }).send({ type: 'letGo', until: 0 })
    expect(talk.state.status).toBe('active')
    expect(talk.said()).toEqual(['Name?'])
    expect(talk.send({ type: 'letGo', until: 0 }).effects).toEqual([])
  })

  it('who closes ends it', () => {
    const talk = converse(made()).send({ type: 'takeOver' }).send({ type: 'close' })
    expect(talk.state).toMatchObject({ status: 'ended', frames: [], timer: null })
    expect(talk.send({ type: 'close' }).effects).toEqual([])
  })

  it('may take up again a conversation that was over, and close it', () => {
    const talk = converse(made()).send({ type: 'close' }).send({ type: 'takeOver' })
    expect(talk.state.status).toBe('human')
    expect(talk.send({ type: 'handBack' }).state.status).toBe('ended')
  })
})
