import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { holidayCountries, holidayRegions, isPublicHoliday } from '#flow/holidays/public-holidays.ts'
import { civilFromDays, daysFromCivil, isoDate } from '#flow/time.ts'

const firstOf = (year: number) => daysFromCivil({ year, month: 1, day: 1 })

function holidays(country: string, region: string, year: number): string[] {
  const days = Array.from({ length: firstOf(year + 1) - firstOf(year) }, (_, i) =>
    civilFromDays(firstOf(year) + i),
  )
  return days.filter((day) => isPublicHoliday(day, { country, region })).map(isoDate)
}

describe('public holidays', () => {
  it('of France', () => {
    expect(holidays('FR', '', 2026)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ])
  })

  it('of Alsace-Moselle: Good Friday and 26 December besides', () => {
    const more = (year: number) =>
      holidays('FR', '57', year).filter((day) => !holidays('FR', '', year).includes(day))
    expect(more(2026)).toEqual(['2026-04-03', '2026-12-26'])
    expect(more(2027)).toEqual(['2027-03-26', '2027-12-26'])
    expect(holidayRegions('FR').filter(({ name }) => name.includes('Alsace-Moselle'))).toHaveLength(3)
  })

  it('of a country whose regions have fewer: Saint Stephen’s day in Zürich, not in Geneva', () => {
    expect(holidays('CH', 'ZH', 2026)).toContain('2026-12-26')
    expect(holidays('CH', 'GE', 2026)).not.toContain('2026-12-26')
  })

  it('move to a working day where the law says so', () => {
    expect(holidays('GB', '', 2027)).toEqual(expect.arrayContaining(['2027-12-27', '2027-12-28']))
    expect(holidays('US', '', 2027)).toContain('2027-07-05')
  })

  it.each([
    ['FR', ''],
    ['FR', 'RE'],
    ['BE', ''],
    ['CH', 'TI'],
    ['DE', 'BY'],
    ['ES', 'CT'],
    ['GB', 'SCT'],
    ['US', ''],
    ['CA', 'QC'],
    ['GR', ''],
    ['MA', ''],
    ['JP', ''],
  ])('are those that the calendars of date-holidays give: %s %s', (country, region) => {
    const there = region ? new Holidays(country, region) : new Holidays(country)
    for (const year of [2026, 2029, 2032, 2035, 2040]) {
      const expected = there.getHolidays(year).filter(({ type }) => type === 'public')
      const days = [...new Set(expected.map(({ date }) => date.slice(0, 10)))]
      expect(holidays(country, region, year)).toEqual(days.filter((day) => day.startsWith(`${year}`)).sort())
    }
  })

  it('go on by their rules after the years that were worked out', () => {
    expect(holidays('FR', '', 2060)).toHaveLength(11)
    expect(holidays('FR', '', 2060)).toContain('2060-04-19')
  })

  it('of a place that nobody knows: none', () => {
    expect(holidays('XX', '', 2026)).toEqual([])
    expect(holidays('__proto__', 'constructor', 2026)).toEqual([])
    expect(holidays('FR', 'nowhere', 2026)).toEqual(holidays('FR', '', 2026))
    expect(holidayCountries().length).toBeGreaterThan(200)
  })
})
