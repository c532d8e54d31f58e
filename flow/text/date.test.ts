import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, daysInMonth, readDate } from '#flow/text/date.ts'
import { civilFromDays, daysFromCivil, isoDate } from '#flow/time.ts'

// Sunday 22 November 2026, half past eleven in the evening in Paris.
const at = Date.parse('2026-11-22T22:30:00Z')
const read = (text: string, locale = 'fr', timeZone = 'Europe/Paris') => readDate(text, locale, at, timeZone)

const dates: [string, string | null][] = [
  ['2027-03-12', '2027-03-12'],
  ['2027-03-12T10:30:00Z', '2027-03-12'],
  ['2027/3/9', '2027-03-09'],
  ['12/03/2027', '2027-03-12'],
  ['12.03.2027', '2027-03-12'],
  ['12-3-27', '2027-03-12'],
  ['12 03 2027', '2027-03-12'],
  ['01/02/85', '1985-02-01'],
  ['03/31/2027', '2027-03-31'],
  ['12/03', '2027-03-12'],
  ['25/12', '2026-12-25'],
  ['le 12 mars', '2027-03-12'],
  ['ce serait le 12 mars, merci', '2027-03-12'],
  ['12 MARS 2028', '2028-03-12'],
  ['1er février', '2027-02-01'],
  ['22 novembre', '2026-11-22'],
  ['21 novembre', '2027-11-21'],
  ['mardi 24 novembre', '2026-11-24'],
  ['29 février', '2028-02-29'],
  ['3 déc. 2026', '2026-12-03'],
  ['15 août', '2027-08-15'],
  ['March 12, 2027', '2027-03-12'],
  ['March 12th', '2027-03-12'],
  ['the 12th of March 2027', '2027-03-12'],
  ['aujourd’hui', '2026-11-22'],
  ['demain', '2026-11-23'],
  ['après-demain', '2026-11-24'],
  ['hier', '2026-11-21'],
  ['avant-hier', '2026-11-20'],
  ['tomorrow please', '2026-11-23'],
  ['the day after tomorrow', '2026-11-24'],
  ['yesterday', '2026-11-21'],
  ['mardi', '2026-11-24'],
  ['mardi prochain', '2026-11-24'],
  ['next Tuesday', '2026-11-24'],
  ['dimanche', '2026-11-29'],
  ['mardi dernier', '2026-11-17'],
  ['last Sunday', '2026-11-15'],
  ['jeudi en huit', '2026-12-03'],
  ['in 3 days', '2026-11-25'],
  ['in three days', '2026-11-25'],
  ['in a week', '2026-11-29'],
  ['dans 2 semaines', '2026-12-06'],
  ['dans une semaine', '2026-11-29'],
  ['dans quinze jours', '2026-12-07'],
  ['dans vingt-et-un jours', '2026-12-13'],
  ['dans un mois', '2026-12-22'],
  ['dans 3 mois', '2027-02-22'],
  ['in 2 years', '2028-11-22'],
  ['il y a 10 jours', '2026-11-12'],
  ['2 weeks ago', '2026-11-08'],
  ['la semaine prochaine', '2026-11-29'],
  ['next month', '2026-12-22'],
  ['le 25', '2026-11-25'],
  ['Le 25.', '2026-11-25'],
  ['le 25 h', null],
  ['le 21', '2026-12-21'],
  ['31/04/2027', null],
  ['30 février', null],
  ['12/03/2027 ou 13/03/2027', null],
  ['demain ou mardi', null],
  ['00/00/2027', null],
  ['12', null],
  ['le 25 %', null],
  ['jamais', null],
  ['', null],
]

describe('dates as people type them', () => {
  it.each(dates)('%j is %j', (text, date) => expect(read(text)).toBe(date))

  it('follow the order of the language', () => {
    expect(read('12/03/2027', 'en')).toBe('2027-12-03')
    expect(read('12/03/2027', 'en-GB')).toBe('2027-03-12')
    expect(read('13/03/2027', 'en')).toBe('2027-03-13')
    expect(read('12/25', 'en')).toBe('2026-12-25')
  })

  it('take today from the time zone', () => {
    expect(read('today', 'en', 'Asia/Tokyo')).toBe('2026-11-23')
    expect(read('today', 'en', 'America/New_York')).toBe('2026-11-22')
  })

  it('read every written date back, whatever the day', () => {
    const days = fc.integer({ min: daysFromCivil({ year: 1900, month: 1, day: 1 }), max: 80_000 })
    const written = fc.constantFrom('fr', 'en', 'en-GB').chain((locale) =>
      days.map((day) => {
        const style = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
        const short = new Intl.DateTimeFormat(locale, {
          day: '2-digit',
          month: '2-digit',
          year: 'numeric',
          timeZone: 'UTC',
        })
        const ms = day * 86_400_000
        return { locale, iso: isoDate(civilFromDays(day)), texts: [style.format(ms), short.format(ms)] }
      }),
    )
    fc.assert(
      fc.property(written, ({ locale, iso, texts }) => {
        for (const text of texts) expect(read(text, locale), text).toBe(iso)
      }),
    )
  })

  it('are real days, whatever is typed', () => {
    const parts = fc.constantFrom(
      '12',
      '31',
      '2',
      '/',
      ' ',
      '-',
      'mars',
      'lundi',
      'in',
      'dans',
      'ago',
      'jours',
      'weeks',
      '9999',
      'le',
      'demain',
    )
    const texts = fc.oneof(
      fc.string(),
      fc.array(parts).map((list) => list.join(' ')),
      fc.array(parts).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(texts, fc.constantFrom('fr', 'en', '?'), (text, locale) => {
        const date = read(text, locale)
        if (date === null) return
        expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        expect(Number.isNaN(Date.parse(date))).toBe(false)
      }),
    )
  })
})

describe('months', () => {
  it('have their days', () => {
    expect([daysInMonth(2024, 2), daysInMonth(2026, 2), daysInMonth(2100, 2), daysInMonth(2026, 12)]).toEqual(
      [29, 28, 28, 31],
    )
  })

  it('end where they end', () => {
    const jan31 = daysFromCivil({ year: 2027, month: 1, day: 31 })
    expect(isoDate(civilFromDays(addMonths(jan31, 1)))).toBe('2027-02-28')
    expect(isoDate(civilFromDays(addMonths(jan31, -2)))).toBe('2026-11-30')
  })
})
