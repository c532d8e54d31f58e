import { describe, expect, it } from 'vitest'
import { blockOf } from '#flow/blocks/registry.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { VariableType } from '#flow/document.ts'
import { converse } from '#flow/testing/converse.ts'

const made = (fields = {}, type: VariableType = 'text') =>
  bot({
    languages: ['fr', 'en', 'de'],
    variables: { next: type },
    flows: {
      main: flow<'fr' | 'en' | 'de'>('Main')
        .block('hours', 'hours', { save: 'next', ...fields }, { open: 'hi', closed: 'bye' })
        .block('hi', 'message', { bubbles: ['Open'] })
        .block('bye', 'message', { bubbles: ['{{ next }}'] }),
    },
  })
const noon = 1_795_345_200_000
const day = 86_400_000

describe('the opening hours block', () => {
  it('as it is placed, is open in office hours and closed on French holidays', () => {
    const exit = (at: number) => converse(made(), { at }).exit('hours')
    expect(exit(noon)).toBe('closed')
    expect(exit(noon + day)).toBe('open')
    expect(exit(noon + day + 2 * 3_600_000)).toBe('open')
    // 25 December 2026 is a Friday.
    expect(exit(noon + 33 * day)).toBe('closed')
  })

  it('says when it opens next, as one would say it', () => {
    const said = (locale: string, days = 0) =>
      converse(made(), { locale, at: noon + days * day })
        .said()[0]
        ?.replaceAll(/\s/g, ' ')
    expect(said('fr')).toBe('demain à 9 h')
    expect(said('en')).toBe('tomorrow at 9:00 AM')
    expect(said('de')).toBe('morgen, 9:00')
    expect(said('fr', -1)).toBe('lundi à 9 h')
    const late = {
      week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [{ from: '14:30', to: '15:00' }] },
    }
    expect(converse(made(late), { locale: 'fr' }).said()[0]?.replaceAll(/\s/g, ' ')).toBe(
      'aujourd’hui à 14 h 30',
    )
    expect(
      converse(made(late), { locale: 'fr', at: noon + day / 4 })
        .said()[0]
        ?.replaceAll(/\s/g, ' '),
    ).toBe('le dimanche 29 novembre à 14 h 30')
  })

  it('saves a moment in a date, and nothing while it is open', () => {
    expect(converse(made({}, 'date')).read('next')).toBe('2026-11-23T08:00:00.000Z')
    expect(converse(made(), { at: noon + day }).read('next')).toBeNull()
  })

  it('is drawn by its days and widest hours', () => {
    const block = blockOf('hours')
    const row = (fields: object) => block?.summary(block.schema.parse({ ...block.initial(), ...fields }))[0]
    expect(row({})).toMatchObject({ text: { en: 'Mon–Fri · 09:00–18:00', fr: 'lun.–ven. · 09:00–18:00' } })
    const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
    expect(row({ week: none })).toMatchObject({ text: { fr: 'Jamais ouvert' } })
    expect(
      row({
        week: { ...none, mon: [{ from: '20:00', to: '02:00' }], sat: [{ from: '20:00', to: '02:00' }] },
      }),
    ).toMatchObject({ text: { en: 'Mon Sat · 20:00–02:00' } })
  })

  it('tells its author about a week without hours and an exception that runs backwards', () => {
    const block = blockOf('hours')
    const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
    const exception = {
      order: 'a0',
      name: '',
      from: '2026-12-31',
      until: '2026-12-24',
      yearly: false,
      opening: [],
    }
    const data = block?.schema.parse({ type: 'hours', week: none, exceptions: { e: exception } })
    const found = block?.checks(data, { document: made(), flow: 'main', id: 'hours' })
    expect(found?.map(({ rule }) => rule)).toEqual(['neverOpen', 'backwards'])
  })
})
