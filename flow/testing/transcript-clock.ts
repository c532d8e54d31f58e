import { civilOf } from '#flow/fields/day.ts'
import { clockTime } from '#flow/fields/time-of-day.ts'
import { atZoned, civilFromDays, daysFromCivil, weekday, zoned } from '#flow/time.ts'

/** The Monday on which transcripts begin unless they say otherwise: 23 November 2026. */
const firstMonday = daysFromCivil({ year: 2026, month: 11, day: 23 })
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/**
 * The moment that "Monday 14:00" or "2026-12-25 10:00" means, ms since 1970: of a weekday the first one that is not before
 * `after`. Throws RangeError when it is not written so, or was before.
 */
export function momentAfter(text: string, after: number, timeZone: string): number {
  const [, day = '', time = ''] = /^(\S+) (\d\d?:\d\d)$/.exec(text.trim()) ?? []
  const padded = time.padStart(5, '0')
  if (!clockTime.safeParse(padded).success) throw written(text)
  const [hour = 0, minute = 0] = padded.split(':').map(Number)
  const on = (days: number) => atZoned({ ...civilFromDays(days), hour, minute }, timeZone)
  const civil = civilOf(day)
  if (civil) {
    const moment = on(daysFromCivil(civil))
    if (moment < after) throw new RangeError(`${text} is over: time goes on, never back`)
    return moment
  }
  const wanted = weekdays.indexOf(day.toLowerCase())
  if (wanted < 0) throw written(text)
  const from = Math.max(firstMonday, after === 0 ? 0 : daysFromCivil(zoned(after, timeZone)))
  for (let days = from; days <= from + 7; days++) {
    if (weekday(days) === wanted && on(days) >= after) return on(days)
  }
  throw written(text)
}

/** "3 min", "2 h", "1 day", "30 s" in ms. Throws RangeError when it is not written so. */
export function laterBy(text: string): number {
  const [, count = '', unit = ''] = /^(\d+) (s|min|h|days?)$/.exec(text.trim()) ?? []
  const seconds = { s: 1, min: 60, h: 3600, day: 86_400, days: 86_400 }[unit]
  if (seconds === undefined) throw new RangeError('It is written: [later: 3 min] (s, min, h, day, days)')
  return Number(count) * seconds * 1000
}

function written(text: string): RangeError {
  return new RangeError(
    `"${text}" is no time. It is written: [time: Monday 14:00] or [time: 2026-12-25 10:00]`,
  )
}
