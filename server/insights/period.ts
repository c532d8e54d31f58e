import { z } from 'zod'
import { atZoned, civilFromDays, daysFromCivil, isoDate, zoned } from '#flow/time.ts'

/** So many days up to today, or all there are. */
export const period = z.union([z.int().min(1).max(400), z.literal('all')])
export type Period = z.infer<typeof period>

/** The days of a period where the bot is, first and last included ("2026-11-25"), and how many they are. */
export type Days = { from: string; to: string; count: number }

/** The last `period` days; `first` is the day on which everything began, for those who want all. */
export function daysOf(period: Period, now: number, timeZone: string, first?: string): Days {
  const today = daysFromCivil(zoned(now, timeZone))
  const from = period === 'all' ? Math.min(today, first ? numberOf(first) : today) : today - period + 1
  return { from: dayOf(from), to: dayOf(today), count: today - from + 1 }
}

/** As many days just before. */
export function daysBefore({ from, count }: Days): Days {
  const first = numberOf(from)
  return { from: dayOf(first - count), to: dayOf(first - 1), count }
}

/** When these days begin and end there, in ms since 1970. */
export function momentsOf({ from, to }: Days, timeZone: string): { from: number; to: number } {
  const startOf = (days: number) => atZoned({ ...civilFromDays(days), hour: 0, minute: 0 }, timeZone)
  return { from: startOf(numberOf(from)), to: startOf(numberOf(to) + 1) }
}

/** Every day, in order. */
export function eachDay({ from, count }: Days): string[] {
  const first = numberOf(from)
  return Array.from({ length: count }, (_, at) => dayOf(first + at))
}

function dayOf(days: number): string {
  return isoDate(civilFromDays(days))
}

function numberOf(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return daysFromCivil({ year, month, day: date })
}
