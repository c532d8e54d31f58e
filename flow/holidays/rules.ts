import type { CivilDate } from '#flow/time.ts'
import { civilFromDays, daysFromCivil, weekday } from '#flow/time.ts'

/**
 * A day that comes every year: on a date, some days after Easter (Western or Orthodox), or on the first such weekday
 * (0: Sunday) on or after a date.
 */
export type Rule =
  | { kind: 'date'; month: number; day: number }
  | { kind: 'easter' | 'orthodox'; after: number }
  | { kind: 'weekday'; weekday: number; month: number; day: number }

/** "0714", "e39", "o50", "w10525" (Monday on or after 25 May). */
export function writtenRule(rule: Rule): string {
  if ('after' in rule) return `${rule.kind === 'easter' ? 'e' : 'o'}${rule.after}`
  const date = `${String(rule.month).padStart(2, '0')}${String(rule.day).padStart(2, '0')}`
  return rule.kind === 'date' ? date : `w${rule.weekday}${date}`
}

/** What `writtenRule` wrote; null for anything else. */
export function readRule(written: string): Rule | null {
  const match = /^(?:w(\d))?(\d\d)(\d\d)$/.exec(written)
  if (match) {
    const [, of, month, day] = match
    const date = { month: Number(month), day: Number(day) }
    return of === undefined ? { kind: 'date', ...date } : { kind: 'weekday', weekday: Number(of), ...date }
  }
  const [, calendar, after] = /^([eo])(-?\d+)$/.exec(written) ?? []
  if (calendar === undefined) return null
  return { kind: calendar === 'e' ? 'easter' : 'orthodox', after: Number(after) }
}

/** The day of a rule in a year. */
export function dayOf(rule: Rule, year: number): CivilDate {
  if (rule.kind === 'date') return { year, month: rule.month, day: rule.day }
  if (rule.kind === 'weekday') {
    const from = daysFromCivil({ year, month: rule.month, day: rule.day })
    return civilFromDays(from + ((rule.weekday - weekday(from) + 7) % 7))
  }
  const easter = rule.kind === 'easter' ? westernEaster(year) : orthodoxEaster(year)
  return civilFromDays(easter + rule.after)
}

/** Every rule there can be, plain ones first: what a list of days is explained with. */
export function everyRule(): Rule[] {
  const dates = Array.from({ length: 365 }, (_, i) => civilFromDays(i)).map(({ month, day }) => ({
    month,
    day,
  }))
  const offsets = Array.from({ length: 130 }, (_, i) => i - 60)
  return [
    ...dates.map((date) => ({ kind: 'date' as const, ...date })),
    ...offsets.map((after) => ({ kind: 'easter' as const, after })),
    ...offsets.map((after) => ({ kind: 'orthodox' as const, after })),
    ...dates.flatMap((date) =>
      [0, 1, 2, 3, 4, 5, 6].map((of) => ({ kind: 'weekday' as const, weekday: of, ...date })),
    ),
  ]
}

/** Easter Sunday of the Gregorian calendar, in days since 1970: the anonymous algorithm of 1876 (Meeus, ch. 8). */
function westernEaster(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114
  return daysFromCivil({ year, month: Math.floor(n / 31), day: (n % 31) + 1 })
}

/** Easter Sunday of the Julian calendar, in days since 1970: Meeus, ch. 8; the calendars are 13 days apart until 2099. */
function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const n = d + e + 114
  const apart = Math.floor(year / 100) - Math.floor(year / 400) - 2
  return daysFromCivil({ year, month: Math.floor(n / 31), day: (n % 31) + 1 }) + apart
}
