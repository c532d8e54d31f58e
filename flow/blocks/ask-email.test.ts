import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { converse } from '#flow/testing/converse.ts'

const made = (fields = {}) =>
  bot({
    languages: ['en', 'fr'],
    variables: { email: 'text' },
    flows: {
      main: flow('Main')
        .block('ask', 'askEmail', { save: 'email', ...fields }, { next: 'done', gaveUp: 'lost' })
        .block('done', 'message', { bubbles: ['Saved {{ email }}'] })
        .block('lost', 'message', { bubbles: ['Never mind'] }),
    },
  })

describe('asking for an e-mail', () => {
  it('asks in the visitor’s language with an example, and keeps the address', () => {
    const talk = converse(made(), { locale: 'fr' })
    expect(talk.said()).toEqual(['Quelle est votre adresse e-mail\u00a0?'])
    expect(talk.question()).toMatchObject({ type: 'email', placeholder: 'nom@exemple.fr' })
    talk.answer('Lea.Martin@Exemple.fr')
    expect(talk.read('email')).toMatch(/^lea\.martin@exemple\.fr$/i)
    expect(talk.exit('ask')).toBe('next')
  })

  it('offers to repair a typing error, and takes a click, a typed yes, a typed no, or another address', () => {
    const doubted = () => converse(made()).answer('lea@gmial.com')
    const talk = doubted()
    expect(talk.said()[0]).toContain('gmail')
    expect(talk.question()).toMatchObject({ type: 'choice' })
    expect(talk.question()?.options).toEqual([
      { id: 'yes', label: 'Yes, lea@gmail.com' },
      { id: 'no', label: 'No, keep lea@gmial.com' },
    ])
    expect(doubted().answer({ choice: 'yes' }).read('email')).toBe('lea@gmail.com')
    expect(doubted().answer({ choice: 'no' }).read('email')).toBe('lea@gmial.com')
    expect(doubted().answer('oui').read('email')).toBe('lea@gmail.com')
    expect(doubted().answer('no').read('email')).toBe('lea@gmial.com')
    expect(doubted().answer('lea@example.org').read('email')).toBe('lea@example.org')
    expect(doubted().answer('lea@gmial.com').read('email')).toBe('lea@gmial.com')
  })

  it('is another question while it doubts: the address sent twice is not taken for its own confirmation', () => {
    const talk = converse(made())
    const first = talk.question()?.id
    talk.answer('lea@gmial.com', first).answer('lea@gmial.com', first)
    expect(talk.read('email')).toBeNull()
    expect(talk.question()).toMatchObject({ type: 'choice' })
    expect(talk.question()?.id).not.toBe(first)
  })

  it('asks anew after something that is neither, and forgets its doubt', () => {
    const talk = converse(made()).answer('lea@gmial.com').answer('what do you mean')
    expect(talk.question()).toMatchObject({ type: 'email' })
    expect(talk.answer('yes').question()).toMatchObject({ type: 'email' })
    expect(talk.read('email')).toBeNull()
  })

  it('does not run what somebody hides in an address', () => {
    const talk = converse(made()).answer('{{email}}*x*@gmial.com')
    expect(talk.said().join()).not.toContain('***')
    expect(talk.effects.some(({ type }) => type === 'problem')).toBe(false)
  })

  it('accepts personal addresses and leaves mistyped ones alone when told so', () => {
    expect(
      converse(made({ repair: false }))
        .answer('lea@gmial.com')
        .read('email'),
    ).toBe('lea@gmial.com')
    expect(converse(made()).answer('lea@free.fr').exit('ask')).toBe('next')
  })

  it('takes a refusal for one, at once', () => {
    expect(converse(made(), { locale: 'fr' }).answer('Non merci').exit('ask')).toBe('gaveUp')
    expect(converse(made()).answer('I’d rather not').exit('ask')).toBe('gaveUp')
    expect(converse(made()).answer('no, write to lea@example.org').read('email')).toBe('lea@example.org')
  })

  it('gives up after its tries, with words each time', () => {
    const talk = converse(made()).answer('lea at home')
    expect(talk.said()[0]).toContain('name@example.com')
    expect(talk.answer('at home').answer('…').exit('ask')).toBe('gaveUp')
  })
})
