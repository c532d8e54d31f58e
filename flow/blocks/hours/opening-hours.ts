import type { HolidayPlace } from '#flow/fields/holidays.ts'
import type { OpeningTime } from '#flow/fields/opening.ts'
import { atTimeOfDay, minutesOf } from '#flow/fields/time-of-day.ts'
import type { Week } from '#flow/fields/week.ts'
import { weekdays } from '#flow/fields/week.ts'
import { isPublicHoliday } from '#flow/holidays/public-holidays.ts'
import type { CivilDate } from '#flow/time.ts'
import { civilFromDays, daysFromCivil, isoDate, weekday, zoned } from '#flow/time.ts'

/** Days that are not as usual, "2026-12-24" to "2026-12-31" (`until` '' is that one day), or every year on these dates. */
export type ExceptionDays = { from: string; until: string; yearly: boolean; opening: OpeningTime[] }

/** Exceptions win over public holidays (closed), and those over the week; the first exception that matches counts. */
export type OpeningHours = {
  week: Week
  exceptions: readonly ExceptionDays[]
  holidays: HolidayPlace | null
  /** IANA name. */
  timeZone: string
}

/** How far ahead the next opening is looked for. */
const farthestDays = 400

/** Is it open at this moment (ms since 1970)? */
export function isOpen(at: number, hours: OpeningHours): boolean {
  const today = daysFromCivil(zoned(at, hours.timeZone))
  return [today - 1, today].some((day) => spansOf(day, hours).some(([from, to]) => from <= at && at < to))
}

/** When it opens next, strictly after a moment (ms since 1970); null when it does not within 400 days. */
export function nextOpening(at: number, hours: OpeningHours): number | null {
  const today = daysFromCivil(zoned(at, hours.timeZone))
  for (let day = today; day <= today + farthestDays; day++) {
    const later = spansOf(day, hours).filter(([from]) => from > at)
    if (later.length) return Math.min(...later.map(([from]) => from))
  }
  return null
}

/** From when to when it is open on a day (days since 1970): moments, so that changes of clocks are in them. */
function spansOf(day: number, hours: OpeningHours): [from: number, to: number][] {
  const date = civilFromDays(day)
  return openingOf(date, hours).map(({ from, to }) => {
    const overnight = minutesOf(to) <= minutesOf(from)
    return [
      atTimeOfDay(day, from, hours.timeZone),
      atTimeOfDay(overnight ? day + 1 : day, to, hours.timeZone),
    ]
  })
}

function openingOf(date: CivilDate, { week, exceptions, holidays }: OpeningHours): OpeningTime[] {
  const exception = exceptions.find((days) => covers(days, date))
  if (exception) return exception.opening
  if (holidays && isPublicHoliday(date, holidays)) return []
  return week[weekdays[weekday(daysFromCivil(date))] ?? 'sun']
}

function covers({ from, until, yearly }: ExceptionDays, date: CivilDate): boolean {
  if (!from) return false
  const [first, last, day] = [from, until || from, isoDate(date)].map((iso) => (yearly ? iso.slice(5) : iso))
  if (first === undefined || last === undefined || day === undefined) return false
  if (yearly && last < first) return day >= first || day <= last
  return first <= day && day <= last
}
