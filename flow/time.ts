import { remember } from '#flow/text/remember.ts'

/**
 * Calendar arithmetic without a clock: `at` is ms since 1970-01-01T00:00Z, days are counted from that day.
 * The day algorithms are Howard Hinnant's "chrono-compatible low-level date algorithms" (proleptic Gregorian).
 */
export type CivilDate = { year: number; month: number; day: number }

const dayMs = 86_400_000

export function daysFromCivil({ year, month, day }: CivilDate): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export function civilFromDays(days: number): CivilDate {
  const z = Math.floor(days) + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** 0 is Sunday. */
export function weekday(days: number): number {
  return (((Math.floor(days) + 4) % 7) + 7) % 7
}

/** "2026-11-22" */
export function isoDate({ year, month, day }: CivilDate): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** "2026-11-22T09:30:00.000Z" */
export function isoTime(at: number): string {
  const days = Math.floor(at / dayMs)
  const ms = at - days * dayMs
  const time = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60]
  const clock = time.map((part) => pad(part, 2)).join(':')
  return `${isoDate(civilFromDays(days))}T${clock}.${pad(Math.floor(ms) % 1000, 3)}Z`
}

export type Zoned = CivilDate & { hour: number; minute: number; second: number; weekday: number }

/** What a clock on the wall shows in a time zone (IANA name; an unknown one is read as UTC). */
export function zoned(at: number, timeZone: string): Zoned {
  const local = Math.floor(at / 1000) + offsetMs(at, timeZone) / 1000
  const days = Math.floor(local / 86_400)
  const second = local - days * 86_400
  return {
    ...civilFromDays(days),
    hour: Math.floor(second / 3600),
    minute: Math.floor(second / 60) % 60,
    second: second % 60,
    weekday: weekday(days),
  }
}

/**
 * When a clock on the wall shows this, as ms since 1970. A time that a change of clocks skips is the moment after the
 * gap; one that comes twice is its first.
 */
export function atZoned(wall: CivilDate & { hour: number; minute: number }, timeZone: string): number {
  const utc = daysFromCivil(wall) * dayMs + wall.hour * 3_600_000 + wall.minute * 60_000
  const early = utc - offsetMs(utc - dayMs, timeZone)
  const late = utc - offsetMs(utc + dayMs, timeZone)
  const hits = [Math.min(early, late), Math.max(early, late)].filter(
    (at) => at + offsetMs(at, timeZone) === utc,
  )
  return hits[0] ?? Math.max(early, late)
}

/** How far a zone's clocks are ahead of UTC. Clocks change at quarters of an hour, so that one answer serves fifteen minutes. */
function offsetMs(at: number, timeZone: string): number {
  return offsets(`${Math.floor(at / quarterMs)} ${timeZone}`)
}

const quarterMs = 900_000

const offsets = remember(5000, (key) => {
  const space = key.indexOf(' ')
  const at = Number(key.slice(0, space)) * quarterMs
  const parts: { [type: string]: number } = {}
  for (const { type, value } of formats(key.slice(space + 1)).formatToParts(at)) parts[type] = Number(value)
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return daysFromCivil({ year, month, day }) * dayMs + ((hour * 60 + minute) * 60 + second) * 1000 - at
})

const formats = remember(1000, (timeZone) => {
  const options = {
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const
  try {
    return new Intl.DateTimeFormat('en', { ...options, timeZone })
  } catch {
    return new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' })
  }
})

function pad(value: number, length: number): string {
  return value < 0 ? `-${pad(-value, length)}` : String(value).padStart(length, '0')
}
