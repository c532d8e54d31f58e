import type { Locale } from '#flow/words.ts'

/** A moment: a Date, milliseconds since 1970, or ISO 8601 text. */
export type Moment = Date | number | string

/** How numbers, dates and lists are written in one language. Get it with `useFormats()`. */
export type Formats = ReturnType<typeof makeFormats>

const made = new Map<string, Formats>()

/** The formats of a language, made once. Times are told in `timeZone` (an IANA name), by default the reader's own. */
export function formats(locale: Locale, timeZone?: string): Formats {
  const key = `${locale} ${timeZone ?? ''}`
  const known = made.get(key)
  if (known) return known
  const fresh = makeFormats(locale, timeZone)
  made.set(key, fresh)
  return fresh
}

function makeFormats(locale: Locale, timeZone: string | undefined) {
  // British English: day before month and a 24-hour clock, as both audiences expect.
  const tag = locale === 'en' ? 'en-GB' : 'fr-FR'
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 })
  const compact = new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 1 })
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 })
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  const date = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone })
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone })
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone })
  const dateTime = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const full = new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeStyle: 'medium', timeZone })
  const ago = new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'short' })

  return {
    /** 1234.5 → "1,234.5", "1 234,5". */
    number: (value: number) => number.format(value),
    /** 12400 → "12.4K", "12,4 k". */
    compact: (value: number) => compact.format(value),
    /** 0.425 → "42.5%", "42,5 %". */
    percent: (share: number) => percent.format(share),
    /** ['a', 'b', 'c'] → "a, b and c", "a, b et c". */
    list: (items: readonly string[]) => list.format(items),
    /** "22 Nov 2026", "22 nov. 2026". */
    date: (at: Moment) => date.format(new Date(at)),
    /** "22 Nov", "22 nov.". */
    day: (at: Moment) => day.format(new Date(at)),
    /** "14:02". */
    time: (at: Moment) => time.format(new Date(at)),
    /** "22 Nov 2026, 14:02", "22 nov. 2026, 14:02". */
    dateTime: (at: Moment) => dateTime.format(new Date(at)),
    /** The whole of it, for a tooltip: "Sunday 22 November 2026 at 14:02:09". */
    full: (at: Moment) => full.format(new Date(at)),
    /** Nearness as people say it: "now", "3 min ago", "yesterday"; beyond a week, the date. */
    relative: (at: Moment, now: Moment) => relative(new Date(at), new Date(now), ago, day, date),
    /** 0 to 59 seconds, else the largest unit and the next: "42 s", "3 min 20 s", "2 h 5 min", "3 d 4 h". */
    duration: (seconds: number) => duration(seconds, tag, locale),
  }
}

const minute = 60
const hour = 60 * minute
const dayLong = 24 * hour

function relative(
  at: Date,
  now: Date,
  ago: Intl.RelativeTimeFormat,
  day: Intl.DateTimeFormat,
  date: Intl.DateTimeFormat,
): string {
  const seconds = (at.getTime() - now.getTime()) / 1000
  const far = Math.abs(seconds)
  if (far < 45) return ago.format(0, 'second')
  if (far < 45 * minute) return ago.format(awayFromZero(seconds / minute), 'minute')
  if (far < 22 * hour) return ago.format(awayFromZero(seconds / hour), 'hour')
  if (far < 7 * dayLong) return ago.format(awayFromZero(seconds / dayLong), 'day')
  return far < 300 * dayLong ? day.format(at) : date.format(at)
}

/** Rounds to the nearest unit, never to nought: 45 seconds ago is "1 min ago", not "this minute". */
function awayFromZero(amount: number): number {
  return Math.sign(amount) * Math.max(1, Math.round(Math.abs(amount)))
}

function duration(seconds: number, tag: string, locale: Locale): string {
  const whole = Math.max(0, Math.round(seconds))
  const units: [number, string][] = [
    [dayLong, locale === 'fr' ? 'j' : 'd'],
    [hour, 'h'],
    [minute, 'min'],
    [1, 's'],
  ]
  const first = units.findIndex(([size]) => whole >= size)
  const write = (amount: number, sign: string) => `${new Intl.NumberFormat(tag).format(amount)}\u00A0${sign}`
  const [size, sign] = units[first] ?? [1, 's']
  const [nextSize, nextSign] = units[first + 1] ?? [1, '']
  const rest = nextSign ? Math.floor((whole % size) / nextSize) : 0
  return write(Math.floor(whole / size), sign) + (rest > 0 ? ` ${write(rest, nextSign)}` : '')
}
