import { remember } from '#flow/text/remember.ts'

/** How `Intl` writes numbers in a language (BCP 47). A language it does not know is written as English; never throws. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return numberFormats(JSON.stringify([locale, options]))
}

/** How `Intl` writes dates in a language and a time zone (IANA). What it does not know is English and UTC; never throws. */
export function dateFormat(
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return dateFormats(JSON.stringify([locale, timeZone, options]))
}

/** "today", "demain": a day so many days from now. A language it does not know is written as English; never throws. */
export function dayFromNow(locale: string, days: number): string {
  return relativeFormats(locale).format(days, 'day')
}

/** "," or ".": what stands before the decimals in a language. */
export function decimalMark(locale: string): string {
  return marks(locale)
}

/** Is the day written before the month in a language? In bare "en" it is not: English there is American. */
export function dayComesFirst(locale: string): boolean {
  return dayFirst(locale)
}

const numberFormats = remember(200, (key) => {
  const [locale, options] = JSON.parse(key) as [string, Intl.NumberFormatOptions]
  return first(
    () => new Intl.NumberFormat(locale, options),
    () => new Intl.NumberFormat('en', options),
    () => new Intl.NumberFormat('en'),
  )
})

const dateFormats = remember(200, (key) => {
  const [locale, timeZone, options] = JSON.parse(key) as [string, string, Intl.DateTimeFormatOptions]
  return first(
    () => new Intl.DateTimeFormat(locale, { ...options, timeZone }),
    () => new Intl.DateTimeFormat('en', { ...options, timeZone }),
    () => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }),
    () => new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }),
  )
})

const relativeFormats = remember(100, (locale) =>
  first(
    () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
    () => new Intl.RelativeTimeFormat('en', { numeric: 'auto' }),
  ),
)

const marks = remember(100, (locale) => {
  const parts = numberFormat(locale).formatToParts(1.5)
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.'
})

const dayFirst = remember(100, (locale) => {
  const parts = dateFormat(locale, 'UTC', {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
  }).formatToParts(0)
  const order = parts.map(({ type }) => type)
  return order.indexOf('day') < order.indexOf('month')
})

function first<T>(...attempts: (() => T)[]): T {
  const [attempt, ...others] = attempts
  if (!attempt) throw new RangeError('No format is left to try')
  if (others.length === 0) return attempt()
  try {
    return attempt()
  } catch {
    return first(...others)
  }
}
