import { dateWords } from '#flow/text/date-words.ts'
import { dayComesFirst } from '#flow/text/formats.ts'
import { readNumber } from '#flow/text/number-words.ts'
import type { CivilDate } from '#flow/time.ts'
import { civilFromDays, daysFromCivil, isoDate, weekday, zoned } from '#flow/time.ts'

/**
 * The one date in what a person typed, as "2027-03-12", or null. `at` and `timeZone` say what today is; French and English
 * are understood in every language.
 *
 * - "12/03/2027" is read in the language's order ("en" is American, "en-GB" is not) unless only the other order is a date.
 * - Without a year it is the next such day, today included; "27" is the year that lies within 20 years to come, or past.
 * - A weekday ("mardi", "next Tuesday", "mardi prochain") is the first such day after today; "last Tuesday" the last before.
 * - Days that do not exist (31 April) and two different dates are null.
 */
export function readDate(text: string, locale: string, at: number, timeZone: string): string | null {
  const said = plainly(text.slice(0, 300))
  const today = daysFromCivil(zoned(at, timeZone))
  const found = new Set<number>()
  let rest = said
  for (const read of readers) {
    const match = read.pattern.exec(rest)
    if (!match) continue
    const days = read.days(match, today, locale)
    if (days === null) return null
    found.add(days)
    rest = `${rest.slice(0, match.index)} | ${rest.slice(match.index + match[0].length)}`
    if (read.pattern.test(rest)) return null
  }
  const [days] = found
  return days === undefined || found.size > 1 ? null : isoDate(civilFromDays(days))
}

/** Lower case, no accents, straight apostrophes, "1er" and "12th" as bare numbers. */
function plainly(text: string): string {
  return ` ${text.normalize('NFKD')} `
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’']/g, ' ')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\b(\d{1,2})(?:er|st|nd|rd|th)\b/g, '$1')
    .replace(/\s+/g, ' ')
}

type Reader = { pattern: RegExp; days(match: RegExpExecArray, today: number, locale: string): number | null }

const { months, weekdays, units } = dateWords
const month = Object.keys(months).join('|')
const dayName = Object.keys(weekdays).join('|')
const unit = Object.keys(units).join('|')
const count = '(\\d{1,4}|[a-z]+(?:[ -][a-z]+){0,3}?)'

/** In this order: what an earlier one took, a later one does not see. */
const readers: Reader[] = [
  {
    pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(?:t[\d:.]+(?:z|[+-][\d:]+)?)?/,
    days: ([, y, m, d]) => civil(Number(y), Number(m), Number(d)),
  },
  {
    pattern: /(?<!\d)(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?!\d)/,
    days: ([, a, b, y], today, locale) => inOrder(Number(a), Number(b), fullYear(y ?? '', today), locale),
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?: of)? (${month})\\b\\.?(?:,? (?:of )?(\\d{4})(?!\\d))?`),
    days: ([, d, name = '', y], today) => dated(Number(d), months[name] ?? 0, y, today),
  },
  {
    pattern: new RegExp(`\\b(${month})\\b\\.? (?:the )?(\\d{1,2})(?!\\d)(?:,? (\\d{4})(?!\\d))?`),
    days: ([, name = '', d, y], today) => dated(Number(d), months[name] ?? 0, y, today),
  },
  {
    pattern: /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?![\d/])/,
    days: ([, a, b], today, locale) => nextInOrder(Number(a), Number(b), today, locale),
  },
  {
    pattern: new RegExp(`\\b(?:dans|d ici|in|within) ${count} (${unit})\\b`),
    days: ([, n = '', name = ''], today, locale) => shifted(today, howMany(n, locale), name),
  },
  {
    pattern: new RegExp(`\\bil y a ${count} (${unit})\\b`),
    days: ([, n = '', name = ''], today, locale) => shifted(today, negated(howMany(n, locale)), name),
  },
  {
    pattern: new RegExp(`\\b${count} (${unit}) ago\\b`),
    days: ([, n = '', name = ''], today, locale) => shifted(today, negated(howMany(n, locale)), name),
  },
  { pattern: /\bapres[ -]demain\b|\bday after tomorrow\b/, days: (_, today) => today + 2 },
  { pattern: /\bavant[ -]hier\b|\bday before yesterday\b/, days: (_, today) => today - 2 },
  { pattern: /\baujourd hui\b|\btoday\b|\bce jour\b|\btonight\b|\bce soir\b/, days: (_, today) => today },
  { pattern: /\bdemain\b|\btomorrow\b/, days: (_, today) => today + 1 },
  { pattern: /\bhier\b|\byesterday\b/, days: (_, today) => today - 1 },
  {
    pattern: new RegExp(`\\b(?:last (${dayName})|(${dayName}) (?:dernier|passe))\\b`),
    days: ([, a, b], today) => today - ((weekday(today) - (weekdays[a ?? b ?? ''] ?? 0) + 6) % 7) - 1,
  },
  {
    pattern: new RegExp(`\\b(${dayName}) en (huit|quinze)\\b`),
    days: ([, name = '', later], today) => following(today, name) + (later === 'huit' ? 7 : 14),
  },
  { pattern: /\bsemaine prochaine\b|\bnext week\b/, days: (_, today) => today + 7 },
  { pattern: /\bmois prochain\b|\bnext month\b/, days: (_, today) => addMonths(today, 1) },
  { pattern: /\ban prochain\b|\bannee prochaine\b|\bnext year\b/, days: (_, today) => addMonths(today, 12) },
  { pattern: new RegExp(`\\b(${dayName})\\b`), days: ([, name = ''], today) => following(today, name) },
  {
    pattern: /\b(?:le|the) (\d{1,2})(?!\d|[.,]\d| ?[%€$/:h]| ?euro| ?[ap]m)/,
    days: ([, d], today) => nextDayOfMonth(Number(d), today),
  },
]

function civil(year: number, monthOfYear: number, day: number): number | null {
  if (year < 1000 || year > 9999 || monthOfYear < 1 || monthOfYear > 12 || day < 1) return null
  return day <= daysInMonth(year, monthOfYear) ? daysFromCivil({ year, month: monthOfYear, day }) : null
}

/** How many days a month of the Gregorian calendar has; `month` from 1. */
export function daysInMonth(year: number, monthOfYear: number): number {
  const next: CivilDate =
    monthOfYear === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: monthOfYear + 1, day: 1 }
  return daysFromCivil(next) - daysFromCivil({ year, month: monthOfYear, day: 1 })
}

/** Months later (or earlier); 31 January and one month is the last of February. Days since 1970. */
export function addMonths(days: number, howManyMonths: number): number {
  const from = civilFromDays(days)
  const index = from.year * 12 + from.month - 1 + howManyMonths
  const year = Math.floor(index / 12)
  const monthOfYear = index - year * 12 + 1
  const day = Math.min(from.day, daysInMonth(year, monthOfYear))
  return daysFromCivil({ year, month: monthOfYear, day })
}

function inOrder(a: number, b: number, year: number, locale: string): number | null {
  const [dayFirst, monthFirst] = [civil(year, b, a), civil(year, a, b)]
  return dayComesFirst(locale) ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst)
}

function nextInOrder(a: number, b: number, today: number, locale: string): number | null {
  const { year } = civilFromDays(today)
  const [first, second] = dayComesFirst(locale) ? [b, a] : [a, b]
  return comingYear(second, first, today, year) ?? comingYear(first, second, today, year)
}

function dated(day: number, monthOfYear: number, year: string | undefined, today: number): number | null {
  return year
    ? civil(Number(year), monthOfYear, day)
    : comingYear(day, monthOfYear, today, civilFromDays(today).year)
}

/** The next such day, today included; 29 February waits for its year. */
function comingYear(day: number, monthOfYear: number, today: number, year: number): number | null {
  for (let later = 0; later <= 8; later++) {
    const days = civil(year + later, monthOfYear, day)
    if (days !== null && days >= today) return days
  }
  return null
}

function nextDayOfMonth(day: number, today: number): number | null {
  const { year, month: monthOfYear } = civilFromDays(today)
  for (let later = 0; later <= 2; later++) {
    const index = year * 12 + monthOfYear - 1 + later
    const days = civil(Math.floor(index / 12), (index % 12) + 1, day)
    if (days !== null && days >= today) return days
  }
  return null
}

function fullYear(year: string, today: number): number {
  if (year.length === 4) return Number(year)
  const now = civilFromDays(today).year
  const near = Math.floor(now / 100) * 100 + Number(year)
  return near > now + 20 ? near - 100 : near
}

function following(today: number, name: string): number {
  return today + (((weekdays[name] ?? 0) - weekday(today) + 6) % 7) + 1
}

function howMany(said: string, locale: string): number | null {
  if (said === 'a' || said === 'an' || said === 'un' || said === 'une') return 1
  const number = readNumber(said, locale)
  return number !== null && Number.isInteger(number) && number >= 0 && number <= 9999 ? number : null
}

function negated(number: number | null): number | null {
  return number === null ? null : 0 - number
}

function shifted(today: number, number: number | null, name: string): number | null {
  const size = units[name]
  if (number === null || !size) return null
  const days = size.months ? addMonths(today, number * size.months) : today + number * size.days
  const { year } = civilFromDays(days)
  return year < 1000 || year > 9999 ? null : days
}
