import { describe, expect, it } from 'vitest'
import { blockOf } from '#flow/blocks/registry.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { Answer } from '#flow/run/event.ts'
import { converse } from '#flow/testing/converse.ts'

const contact = { fr: 'Être recontacté ([politique](https://exemple.fr))', en: 'Be contacted by {{ brand }}' }
const news = { fr: 'Recevoir la lettre', en: 'Get the newsletter' }
type Purpose = { id: string; text: object; purpose: string; required?: boolean; save?: string }
const both: Purpose[] = [
  { id: 'c', text: contact, purpose: 'contact', required: true },
  { id: 'n', text: news, purpose: 'newsletter', save: 'contact.newsletter' },
]
const made = (purposes: object[] = both) =>
  bot({
    languages: ['fr', 'en'],
    variables: {
      given: 'list',
      brand: { type: 'text', initial: 'Acme', fromPage: true },
      'contact.newsletter': 'boolean',
    },
    flows: {
      main: flow('Main').block('ask', 'consent', { purposes: purposes as never, save: 'given' }),
    },
  })
const proofs = (answer: string | Answer, purposes = both) => {
  const talk = converse(made(purposes), { locale: 'fr' }).answer(answer)
  const given = talk.effects.flatMap((effect) =>
    effect.type === 'consent' && effect.given ? effect.purpose : [],
  )
  return { exit: talk.exit('ask'), given }
}

describe('consent', () => {
  it('shows one box for each purpose, links in them, and says which are needed', () => {
    expect(converse(made(), { locale: 'fr' }).question()).toMatchObject({
      type: 'consent',
      options: [
        { id: 'c', label: contact.fr, required: true },
        { id: 'n', label: news.fr },
      ],
    })
  })

  it('needs what is needed and leaves the rest free', () => {
    expect(proofs({ choices: ['c', 'n'] })).toEqual({ exit: 'given', given: ['contact', 'newsletter'] })
    expect(proofs({ choices: ['c'] })).toEqual({ exit: 'given', given: ['contact'] })
    expect(proofs({ choices: ['n'] })).toEqual({ exit: 'refused', given: ['newsletter'] })
    expect(proofs({ choices: [] })).toEqual({ exit: 'refused', given: [] })
  })

  it('a typed yes never opts in to what is not needed; all does', () => {
    expect(proofs('oui')).toEqual({ exit: 'given', given: ['contact'] })
    expect(proofs('tout accepter')).toEqual({ exit: 'given', given: ['contact', 'newsletter'] })
    expect(proofs('non merci')).toEqual({ exit: 'refused', given: [] })
    expect(proofs('2')).toEqual({ exit: 'refused', given: ['newsletter'] })
    expect(proofs('qui êtes-vous').exit).toBeUndefined()
  })

  it('asks again when yes could mean any of several free boxes', () => {
    const free = both.map((purpose) => ({ ...purpose, required: false }))
    expect(proofs('oui', free).exit).toBeUndefined()
    expect(proofs({ choices: ['n'] }, free)).toEqual({ exit: 'given', given: ['newsletter'] })
  })

  it('keeps as proof the words that were shown, even when a variable changed since', () => {
    const talk = converse(made(), { locale: 'en' })
    talk.send({ type: 'attributes', attributes: { brand: 'Other' } }).answer({ choices: ['c'] })
    expect(talk.effect('consent')).toMatchObject({
      purpose: 'contact',
      given: true,
      text: 'Be contacted by Acme',
    })
    expect(talk.read('given')).toEqual(['contact'])
    expect(talk.read('contact.newsletter')).toBe(false)
  })

  it('the proof is in the language it was last shown in', () => {
    const talk = converse(made(), { locale: 'en' }).send({ type: 'locale', locale: 'fr' })
    expect(talk.answer({ choices: ['c'] }).effect('consent').text).toBe(contact.fr)
  })

  it('knows nothing of boxes that do not exist', () => {
    expect(proofs({ choices: ['c', 'zzz'] }).exit).toBeUndefined()
    expect(proofs({ choices: ['__proto__'] }).exit).toBeUndefined()
  })

  it('tells its author about two boxes of one name', () => {
    const block = blockOf('consent')
    const { main } = made(both.map((purpose) => ({ ...purpose, purpose: 'same' }))).flows
    const data = block?.schema.parse(main?.blocks.ask)
    expect(block?.checks(data, { document: made(), flow: 'main', id: 'ask' })).toMatchObject([
      { rule: 'samePurpose', item: 'n' },
    ])
  })
})
