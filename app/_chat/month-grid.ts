/** A day as ISO 8601 writes it: 2026-11-22. */
export type Day = string

/** A day from a year, a month (1 to 12, beyond it: the next years) and a day of the month (beyond it: the next months). */
export function dayOf(year: number, month: number, date: number): Day {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10)
}

/** The same day `count` days later, or earlier. */
export function addDays(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = parts(day)
  return dayOf(year, month, date + count)
}

/** The same day `count` months later, or the last day of that month when it has no such day. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = parts(day)
  const [, , last = 1] = parts(dayOf(year, month + count + 1, 0))
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
  const weekday = weekdayOf(day, firstWeekday)
  const steps: { [key: string]: number } = {
    ArrowRight: forward,
    ArrowLeft: -forward,
    ArrowDown: 7,
    ArrowUp: -7,
    Home: -weekday,
    End: 6 - weekday,
  }
  const step = steps[key]
  if (step !== undefined) return addDays(day, step)
  const months = key === 'PageDown' ? 1 : key === 'PageUp' ? -1 : 0
  return months ? addMonths(day, byYear ? months * 12 : months) : null
}

/** The weeks of the month that `day` is in: seven days each, null before its first and after its last. */
export function monthWeeks(day: Day, firstWeekday: number): (Day | null)[][] {
  const month = day.slice(0, 7)
  const first = `${month}-01`
  const before = weekdayOf(first, firstWeekday)
  const weeks = range(0, 5).map((week) =>
    range(0, 6).map((weekday) => {
      const one = addDays(first, week * 7 + weekday - before)
      return one.startsWith(month) ? one : null
    }),
  )
  return weeks.filter((week) => week.some(Boolean))
}

/** The weekday on which weeks begin where a language (of `regionalLocale`) is spoken: 0 (Sunday) to 6. Monday where the browser does not know. */
export function firstWeekdayOf(locale: string): number {
  const place = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?(): { firstDay: number }
    weekInfo?: { firstDay: number }
  }
  return ((place.getWeekInfo?.() ?? place.weekInfo)?.firstDay ?? 1) % 7
}

/** 0 to 6, counted from the day on which weeks begin. */
function weekdayOf(day: Day, firstWeekday: number): number {
  return (new Date(day).getUTCDay() - firstWeekday + 7) % 7
}

/** All whole numbers from one to another. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}
