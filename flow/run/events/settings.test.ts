import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { converse } from '#flow/testing/converse.ts'

const made = () =>
  bot({
    languages: ['fr', 'en', 'pt-BR'],
    variables: {
      plan: { type: 'text', fromPage: true },
      seats: { type: 'number', fromPage: true },
      'contact.email': { type: 'text', fromPage: true },
      secret: 'text',
      'bot.brand': { type: 'text', initial: 'Acme', fromPage: true },
    },
    flows: {
      main: flow<'fr' | 'en' | 'pt-BR'>('Main').block('ask', 'askText', {
        prompt: { fr: 'Nom ? {{ plan }}', en: 'Name? {{ plan }}', 'pt-BR': 'Nome? {{ plan }}' },
      }),
    },
  })

describe('the language', () => {
  it.each([
    ['en', 'Name? '],
    ['en-GB', 'Name? '],
    ['pt', 'Nome? '],
    ['PT-br', 'Nome? '],
    ['zz', 'Nom ? '],
    ['', 'Nom ? '],
  ])('%j of the visitor is served by the nearest of the bot', (locale, said) =>
    expect(converse(made(), { locale }).said()).toEqual([said]),
  )

  it('can be changed: the question is asked again in it, and stays the same', () => {
    const talk = converse(made(), { locale: 'fr' })
    const id = talk.question()?.id
    expect(talk.send({ type: 'locale', locale: 'en-US' }).said()).toEqual(['Name? '])
    expect(talk.question()?.id).toBe(id)
    expect(talk.send({ type: 'locale', locale: 'en' }).effects).toEqual([])
    expect(talk.send({ type: 'locale', locale: 'xx' }).effects).toEqual([])
  })
})

describe('what the page sets', () => {
  it('is kept in its type, for variables marked so alone', () => {
    const attributes = {
      plan: 'pro',
      seats: '12',
      secret: 'x',
      'bot.brand': 'Evil',
      unknown: 1,
      toString: 'x',
    }
    const talk = converse(made(), { attributes })
    expect(talk.said()).toEqual(['Nom ? pro'])
    expect([talk.read('seats'), talk.read('secret')]).toEqual([12, null])
    expect(Object.keys(talk.state.variables).sort()).toEqual(['plan', 'seats', 'secret'])
  })

  it('of the contact is remembered', () => {
    const talk = converse(made()).send({
      type: 'attributes',
      attributes: { 'contact.email': 'lea@example.org' },
    })
    expect(talk.effect('remember').facts).toEqual({ email: 'lea@example.org' })
    expect(talk.read('contact.email')).toBe('lea@example.org')
  })
})
