/** A day as ISO 8601 writes it: 2026-11-22. */
export type Day = string

/** A day from a year, a month (1 to 12, beyond it: the next years) and a day of the month. */
export function dayOf(year: number, month: number, date: number): Day {
  return iso(new Date(Date.UTC(year, month - 1, date)))
}

/** The same day `count` days later, or earlier. */
export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return iso(date)
}

/** The same day `count` months later, or the last day of that month when it has no such day. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = parts(day)
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return dayOf(year, month + count, Math.min(date, last))
}

/** Year, month (1 to 12) and day of the month. */
export function parts(day: Day): number[] {
  return day.split('-').map(Number)
}

/** The day, or the bound that it lies beyond. */
export function clampDay(day: Day, min: Day | undefined, max: Day | undefined): Day {
  if (min && day < min) return min
  return max && day > max ? max : day
}

/** Where a key leads from a day, or null for a key that leads nowhere. `forward` is −1 where the script goes from right to left. */
export function dayByKey(
  day: Day,
  key: string,
  firstWeekday: number,
  forward: number,
  byYear: boolean,
): Day | null {
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() - firstWeekday + 7) % 7
  if (key === 'ArrowRight') return addDays(day, forward)
  if (key === 'ArrowLeft') return addDays(day, -forward)
  if (key === 'ArrowDown') return addDays(day, 7)
  if (key === 'ArrowUp') return addDays(day, -7)
  if (key === 'Home') return addDays(day, -weekday)
  if (key === 'End') return addDays(day, 6 - weekday)
  if (key === 'PageDown') return addMonths(day, byYear ? 12 : 1)
  return key === 'PageUp' ? addMonths(day, byYear ? -12 : -1) : null
}

/** The weeks of the month that `day` is in: seven days each, null before its first and after its last. */
export function monthWeeks(day: Day, firstWeekday: number): (Day | null)[][] {
  const [year = 0, month = 1] = parts(day)
  const first = dayOf(year, month, 1)
  const before = (new Date(`${first}T12:00:00Z`).getUTCDay() - firstWeekday + 7) % 7
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const cells = Array.from({ length: Math.ceil((before + count) / 7) * 7 }, (_, at) => {
    const date = at - before + 1
    return date >= 1 && date <= count ? dayOf(year, month, date) : null
  })
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** The weekday on which weeks begin where a language is spoken: 0 (Sunday) to 6. Monday where the browser does not know. */
export function firstWeekdayOf(locale: string): number {
  try {
    const place = new Intl.Locale(locale) as Intl.Locale & {
      getWeekInfo?(): { firstDay: number }
      weekInfo?: { firstDay: number }
    }
    return ((place.getWeekInfo?.() ?? place.weekInfo)?.firstDay ?? 1) % 7
  } catch {
    return 1
  }
}

function iso(date: Date): Day {
  return date.toISOString().slice(0, 10)
}
