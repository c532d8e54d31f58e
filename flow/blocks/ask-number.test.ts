import { describe, expect, it } from 'vitest'
import { blockOf } from '#flow/blocks/registry.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { converse } from '#flow/testing/converse.ts'

const made = (fields = {}) =>
  bot({
    languages: ['fr', 'en'],
    variables: { n: 'number' },
    flows: { main: flow('Main').block('ask', 'askNumber', { prompt: '?', save: 'n', ...fields }) },
  })
const read = (text: string, fields = {}, locale = 'fr') =>
  converse(made(fields), { locale }).answer(text).read('n')

describe('asking for a number', () => {
  it('understands digits and words', () => {
    expect(read('12')).toBe(12)
    expect(read('douze')).toBe(12)
    expect(read('1 250,50')).toBe(1250.5)
    expect(read('1,250.50', {}, 'en')).toBe(1250.5)
  })

  it('understands its own unit behind the number', () => {
    expect(read('12 kg', { unit: 'kg' })).toBe(12)
    expect(read('douze personnes', { unit: { fr: 'personnes', en: 'people' } })).toBe(12)
    expect(converse(made({ unit: 'kg' })).question()).toMatchObject({ type: 'number', unit: 'kg' })
  })

  it('tells the bounds, and keeps nothing outside them', () => {
    const talk = converse(made({ min: 1, max: 1000 }), { locale: 'fr' })
    expect(talk.question()).toMatchObject({ min: 1, max: 1000 })
    talk.answer('0')
    expect(talk.said()[0]).toMatch(/de 1 à 1\s000/)
    expect(talk.read('n')).toBeNull()
    expect(talk.answer('1000').read('n')).toBe(1000)
    expect(
      converse(made({ min: 18 }), { locale: 'en' })
        .answer('17')
        .said()[0],
    ).toContain('at least 18')
  })

  it('refuses halves when whole numbers are asked', () => {
    expect(read('2,5', { integer: true })).toBeNull()
    expect(read('2', { integer: true })).toBe(2)
    expect(read('une table, je crois bien')).toBeNull()
  })

  it('tells its author about bounds that nothing fits', () => {
    const block = blockOf('askNumber')
    const data = block?.schema.parse({ type: 'askNumber', min: 5, max: 2 })
    expect(block?.checks(data, { document: made(), flow: 'main', id: 'ask' })).toMatchObject([
      { rule: 'bounds' },
    ])
  })
})
