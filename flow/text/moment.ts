import { daysInMonth } from '#flow/text/date.ts'
import type { CivilDate } from '#flow/time.ts'
import { atZoned, civilFromDays, daysFromCivil, zoned } from '#flow/time.ts'

const dayMs = 86_400_000

/**
 * When something is: a day of the calendar (days since 1970), a moment (ms since 1970), or what a clock on the wall shows
 * somewhere unsaid (ms since 1970 as if it were UTC).
 */
export type Moment =
  | { type: 'day'; days: number }
  | { type: 'instant'; at: number }
  | { type: 'wall'; ms: number }

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/i

/** Reads ISO 8601: "2027-03-12", "2027-03-12T10:30", "2027-03-12T10:30:00.5+01:00". Null for anything else. */
export function readMoment(text: string): Moment | null {
  if (text.length > 40) return null
  const match = iso.exec(text.trim())
  if (!match) return null
  const [, y, m, d, hour, minute, second, fraction, zone] = match
  const date: CivilDate = { year: Number(y), month: Number(m), day: Number(d) }
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > daysInMonth(date.year, date.month))
    return null
  const days = daysFromCivil(date)
  if (hour === undefined) return { type: 'day', days }
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second ?? 0) > 60) return null
  const clock = (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second ?? 0) * 1000
  const ms = days * dayMs + clock + Math.floor(Number(`0.${fraction ?? 0}`) * 1000)
  if (zone === undefined) return { type: 'wall', ms }
  return { type: 'instant', at: ms - offsetMs(zone) }
}

function offsetMs(zone: string): number {
  if (/z/i.test(zone)) return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return (zone[0] === '-' ? -minutes : minutes) * 60_000
}

/** The day on which a moment falls, for who lives in a time zone. */
export function dayOf(moment: Moment, timeZone: string): number {
  if (moment.type === 'day') return moment.days
  if (moment.type === 'wall') return Math.floor(moment.ms / dayMs)
  return daysFromCivil(zoned(moment.at, timeZone))
}

/** The moment itself, ms since 1970; a day begins at midnight in the time zone. */
export function instantOf(moment: Moment, timeZone: string): number {
  if (moment.type === 'instant') return moment.at
  const ms = moment.type === 'day' ? moment.days * dayMs : moment.ms
  const days = Math.floor(ms / dayMs)
  const inDay = ms - days * dayMs
  const wall = { ...civilFromDays(days), hour: 0, minute: Math.floor(inDay / 60_000) }
  return atZoned(wall, timeZone) + (inDay % 60_000)
}
