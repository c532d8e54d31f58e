import type { HolidayPlace } from '#flow/fields/holidays.ts'
import { holidayData } from '#flow/holidays/data.ts'
import { dayOf, readRule } from '#flow/holidays/rules.ts'
import type { CivilDate } from '#flow/time.ts'

/** Is a day a public holiday there? A country or region that is not known has none. */
export function isPublicHoliday(date: CivilDate, { country, region }: HolidayPlace): boolean {
  const known = Object.hasOwn(holidayData, country) ? holidayData[country] : undefined
  if (!known) return false
  const there = known.regions && Object.hasOwn(known.regions, region) ? known.regions[region] : undefined
  if (there?.more && listed(there.more, date)) return true
  return listed(known.days, date) && !(there?.less && listed(there.less, date))
}

/** The countries whose holidays are known (ISO 3166). */
export function holidayCountries(): string[] {
  return Object.keys(holidayData)
}

/** The regions of a country that have holidays of their own, by code, with the name they bear there. */
export function holidayRegions(country: string): { code: string; name: string }[] {
  const regions = Object.hasOwn(holidayData, country) ? (holidayData[country]?.regions ?? {}) : {}
  return Object.entries(regions).map(([code, { name }]) => ({ code, name }))
}

function listed(rules: string, date: CivilDate): boolean {
  return rules.split(' ').some((written) => {
    const [year, days] = written.split(':')
    if (days !== undefined) return Number(year) === date.year && days.split(',').includes(monthAndDay(date))
    const [rule = '', since = '0'] = written.split('>')
    const read = date.year >= Number(since) ? readRule(rule) : null
    if (!read) return false
    const on = dayOf(read, date.year)
    return on.month === date.month && on.day === date.day
  })
}

function monthAndDay({ month, day }: CivilDate): string {
  return `${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
}
