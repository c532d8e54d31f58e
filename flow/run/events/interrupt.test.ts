import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { Interrupt } from '#flow/document.ts'
import { converse } from '#flow/testing/converse.ts'

const made = (after: Interrupt['after'], options: string[] = ['Tea', 'Coffee']) =>
  bot({
    languages: ['en', 'fr'],
    variables: { drink: 'text', why: 'text', 'contact.name': 'text' },
    flows: {
      main: flow('Main')
        .block('name', 'setValue', { assignments: [{ variable: 'contact.name', text: 'Léa' }] }, 'drink')
        .block(
          'drink',
          'choice',
          { prompt: 'Tea or coffee?', save: 'drink', options },
          { 'options-1': 'call' },
        )
        .block('call', 'http', { url: 'https://example.com', retries: 0 }, { success: 'bye' })
        .block('bye', 'message', { bubbles: ['Bye'] }),
      help: flow('Help', {
        interrupt: { name: 'help', words: { en: ['help me'], fr: ['aide'] }, button: true, after },
      })
        .block('why', 'askText', { prompt: 'Why?', save: 'why' }, 'ok')
        .block('ok', 'message', { bubbles: ['I see'] }),
    },
  })

describe('an interrupt', () => {
  it('by its word, in any of its languages, or by its button; then what was asked is asked again', () => {
    for (const talk of [
      converse(made('resume')).answer('Help me!'),
      converse(made('resume')).answer('AIDE'),
      converse(made('resume')).send({ type: 'interrupt', name: 'help' }),
    ]) {
      expect(talk.said()).toEqual(['Why?'])
      expect(talk.answer('lost').said()).toEqual(['I see', 'Tea or coffee?'])
      expect(talk.answer('tea').read('drink')).toBe('Tea')
      expect(talk.read('why')).toBe('lost')
    }
  })

  it('by its word with mere courtesy around', () => {
    for (const said of ['Help me, please!', 'Bonjour, aide', 'aide s’il vous plaît', 'Bonjour, aide svp']) {
      expect(converse(made('resume')).answer(said).said()).toEqual(['Why?'])
    }
    expect(converse(made('resume')).answer('please').said()).not.toContain('Why?')
  })

  it('comes back to the very same question', () => {
    const talk = converse(made('resume'))
    const id = talk.question()?.id
    talk.send({ type: 'interrupt', name: 'help' }).answer('x')
    expect(talk.question()?.id).toBe(id)
  })

  it('by a word in a sentence is none, and neither is a word that the question knows', () => {
    expect(converse(made('resume')).answer('please help me now').said()).not.toContain('Why?')
    const talk = converse(made('resume', ['Help me', 'Leave me'])).answer('help me')
    expect(talk.read('drink')).toBe('Help me')
  })

  it('that abandons gives up what it interrupted', () => {
    const talk = converse(made('abandon')).answer('help me').answer('x')
    expect(talk.said()).toEqual(['I see'])
    expect(talk.state.status).toBe('ended')
  })

  it('that restarts begins anew: variables forgotten, the contact not', () => {
    const talk = converse(made('restart')).answer('help me').answer('x')
    expect(talk.said()).toEqual(['I see', 'Tea or coffee?'])
    expect([talk.read('why'), talk.read('contact.name')]).toEqual([null, 'Léa'])
    expect(talk.state.frames).toHaveLength(1)
  })

  it('asked for ten times makes no tower of ten', () => {
    const talk = converse(made('resume'))
    for (let i = 0; i < 10; i++) talk.send({ type: 'interrupt', name: 'help' })
    expect(talk.state.frames).toHaveLength(2)
    expect(talk.answer('x').said()).toEqual(['I see', 'Tea or coffee?'])
  })

  it('while something is awaited: the result waits, then the conversation goes on with it', () => {
    const talk = converse(made('resume')).answer('tea')
    const { n } = talk.effect('http')
    talk.answer('help me')
    expect(talk.said()).toEqual(['Why?'])
    talk.send({ type: 'result', n, result: { outcome: 'success', value: null } })
    expect(talk.said()).toEqual([])
    expect(talk.answer('x').said()).toEqual(['I see', 'Bye'])
  })

  it('back before the result: it is waited for as before', () => {
    const talk = converse(made('resume')).answer('tea')
    const { n } = talk.effect('http')
    talk.answer('help me').answer('x')
    expect(talk.said()).toEqual(['I see'])
    expect(talk.state.timer).not.toBeNull()
    expect(talk.send({ type: 'result', n, result: { outcome: 'success', value: null } }).said()).toEqual([
      'Bye',
    ])
  })

  it('is nothing while a human has the conversation, and after its end', () => {
    const human = converse(made('resume')).send({ type: 'takeOver' })
    expect(human.send({ type: 'interrupt', name: 'help' }).effects).toEqual([])
    expect(human.answer('help me').effects).toEqual([])
    const ended = converse(made('resume')).send({ type: 'close' })
    expect(ended.send({ type: 'interrupt', name: 'help' }).effects).toEqual([])
    expect(ended.state.status).toBe('ended')
  })
})
