import { describe, expect, it } from 'vitest'
import { blockOf } from '#flow/blocks/registry.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { converse } from '#flow/testing/converse.ts'

const made = (fields = {}) =>
  bot({
    languages: ['fr', 'en'],
    variables: { day: 'date' },
    flows: { main: flow('Main').block('ask', 'askDate', { prompt: '?', save: 'day', ...fields }) },
  })
// Today is Sunday 22 November 2026.
const read = (text: string, fields = {}) => converse(made(fields)).answer(text).read('day')

describe('asking for a date', () => {
  it('understands a calendar’s answer, figures, and words', () => {
    expect(read('2026-12-31')).toBe('2026-12-31')
    expect(read('31/12/2026')).toBe('2026-12-31')
    expect(read('mardi prochain')).toBe('2026-11-24')
    expect(read('demain')).toBe('2026-11-23')
    expect(read('bientôt')).toBeNull()
  })

  it('bounds move with today', () => {
    const talk = converse(made({ min: '+1d', max: '+2w' }), { locale: 'fr' })
    expect(talk.question()).toMatchObject({ type: 'date', min: '2026-11-23', max: '2026-12-06' })
    expect(talk.answer('aujourd’hui').said()[0]).toContain('23 novembre 2026')
    expect(talk.answer('25/12/2026').said()[0]).toContain('6 décembre 2026')
    expect(talk.answer('lundi').read('day')).toBe('2026-11-23')
  })

  it('an adult was born eighteen years ago, to the day', () => {
    expect(read('22/11/2008', { max: '-18y' })).toBe('2008-11-22')
    expect(read('23/11/2008', { max: '-18y' })).toBeNull()
  })

  it('today is today in the bot’s time zone', () => {
    const document = bot({
      languages: ['fr'],
      timeZone: 'Pacific/Auckland',
      variables: { day: 'date' },
      flows: { main: flow<'fr'>('Main').block('ask', 'askDate', { save: 'day' }) },
    })
    expect(converse(document).answer('demain').read('day')).toBe('2026-11-24')
  })

  it('tells its author about bounds that no day fits', () => {
    const block = blockOf('askDate')
    const around = { document: made(), flow: 'main', id: 'ask' }
    const found = (min: string, max: string) =>
      block?.checks(block.schema.parse({ type: 'askDate', min, max }), around).length
    expect(found('2026-12-01', '2026-11-01')).toBe(1)
    expect(found('+7d', '+1d')).toBe(1)
    expect(found('+1d', '2026-11-01')).toBe(0)
    expect(() => block?.schema.parse({ type: 'askDate', min: '2026-02-30' })).toThrow()
  })
})
