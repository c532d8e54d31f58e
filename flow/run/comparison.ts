import type { Operator } from '#flow/fields/condition.ts'
import type { Json } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'
import type { Setting } from '#flow/run/scope.ts'
import { readDate } from '#flow/text/date.ts'
import type { Moment } from '#flow/text/moment.ts'
import { dayOf, instantOf, readMoment } from '#flow/text/moment.ts'
import { fold } from '#flow/text/normalise.ts'
import { readNumber } from '#flow/text/number-words.ts'
import { show } from '#flow/text/show.ts'
import { readYesNo } from '#flow/text/yes-no.ts'

/**
 * The comparisons of a visual rule, for every type of value; total. `asked` is the rule's own value, always text.
 *
 * - Text is compared without regard to capitals, accents and the spaces around; `is` also without a closing ".", "!" or "?".
 * - A number is compared with the number that was asked, however it is written ("1 000,5", "1,000.5", "twelve"). Text keeps
 *   being text for `is` ("01000" is not "1000"), but is read as a number for `greater` and the like.
 * - Yes or no is compared with yes and no, in English, French and JSON.
 * - A date (ISO text) is the day that was asked, also as people write days: "12/03/2027", "tomorrow". `isBefore` and
 *   `isAfter` compare moments when both are known to the minute, days in the bot's time zone otherwise.
 * - A list contains what one of its items is; it is what was asked when all of it, with commas, is. An object contains
 *   its keys.
 * - Nothing (null, never set) is what is empty, is neither true nor false, neither greater nor less, and contains nothing.
 *   What was asked being empty, nothing contains it, begins or ends with it.
 * - `isOneOf` splits what was asked at line ends and semicolons, else at commas; at most 200 parts count.
 */
export function compares(
  operator: Operator,
  value: Json | undefined,
  asked: string,
  setting: Setting,
): boolean {
  const known = value ?? null
  switch (operator) {
    case 'is':
      return same(known, askedFor(asked, setting))
    case 'isNot':
      return !same(known, askedFor(asked, setting))
    case 'isOneOf':
      return oneOf(known, asked, setting)
    case 'contains':
      return contains(known, asked, setting)
    case 'doesNotContain':
      return !contains(known, asked, setting)
    case 'startsWith':
      return fold(asked) !== '' && fold(show(known)).startsWith(fold(asked))
    case 'endsWith':
      return fold(asked) !== '' && fold(show(known)).endsWith(fold(asked))
    case 'isEmpty':
      return isEmpty(known)
    case 'isNotEmpty':
      return !isEmpty(known)
    case 'isTrue':
      return truth(known) === true
    case 'isFalse':
      return truth(known) === false
    case 'isBefore':
      return order(known, asked, setting, datesApart) < 0
    case 'isAfter':
      return order(known, asked, setting, datesApart) > 0
    case 'greater':
      return order(known, asked, setting, apart) > 0
    case 'greaterOrEqual':
      return order(known, asked, setting, apart) >= 0
    case 'less':
      return order(known, asked, setting, apart) < 0
    case 'lessOrEqual':
      return order(known, asked, setting, apart) <= 0
  }
}

/** What was asked, read once in each way that a value may need. */
type Asked = {
  folded: string
  bare: string
  number(): number | null
  yes(): boolean | null
  day(): string | null
}

function askedFor(text: string, setting: Setting): Asked {
  const folded = fold(text)
  return {
    folded,
    bare: bare(folded),
    number: once(() => readNumber(text, setting.locale)),
    yes: once(() => readYesNo(text)),
    day: once(() => readDate(text, setting.locale, setting.at, setting.timeZone)),
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function same(value: Json, asked: Asked): boolean {
  if (value === null) return asked.folded === ''
  if (typeof value === 'number') return asked.number() === value
  if (typeof value === 'boolean') return asked.yes() === value
  const folded = fold(show(value))
  if (folded === asked.folded || bare(folded) === asked.bare) return true
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && asked.day() === value
}

/** Without what ends a sentence; but not nothing. */
function bare(folded: string): string {
  let end = folded.length
  while (end > 0 && ' .!?…'.includes(folded[end - 1] ?? '')) end--
  return folded.slice(0, end) || folded
}

function oneOf(value: Json, asked: string, setting: Setting): boolean {
  const parts = asked.split(/[;\n]/.test(asked) ? /[;\n]/ : ',').slice(0, 200)
  const options = parts.filter((part) => part.trim()).map((part) => askedFor(part, setting))
  const values = Array.isArray(value) ? value.slice(0, 1000) : [value]
  return values.some((item) => options.some((option) => same(item, option)))
}

function contains(value: Json, asked: string, setting: Setting): boolean {
  const wanted = askedFor(asked, setting)
  if (wanted.folded === '' || value === null) return false
  if (Array.isArray(value)) return value.some((item) => same(item, wanted))
  if (isJsonObject(value)) return Object.keys(value).some((key) => fold(key) === wanted.folded)
  return fold(show(value)).includes(wanted.folded)
}

function isEmpty(value: Json): boolean {
  if (value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  return typeof value === 'object' && Object.keys(value).length === 0
}

function truth(value: Json): boolean | null {
  if (typeof value === 'boolean') return value
  return typeof value === 'string' || typeof value === 'number' ? readYesNo(String(value)) : null
}

/** Below, at or above 0 as `value` stands to what was asked; NaN, which is neither, where they cannot be compared. */
function order(
  value: Json,
  asked: string,
  setting: Setting,
  measure: (value: string | number, asked: string, setting: Setting) => number | null,
): number {
  if (typeof value !== 'string' && typeof value !== 'number') return Number.NaN
  return measure(value, asked, setting) ?? Number.NaN
}

function apart(value: string | number, asked: string, setting: Setting): number | null {
  const one = typeof value === 'number' ? value : readNumber(value, setting.locale)
  const other = readNumber(asked, setting.locale)
  if (one !== null && other !== null) return Math.sign(one - other)
  return datesApart(value, asked, setting)
}

function datesApart(value: string | number, asked: string, setting: Setting): number | null {
  const one = typeof value === 'string' ? momentIn(value, setting) : null
  const other = momentIn(asked, setting)
  if (!one || !other) return null
  const at = one.type === 'day' || other.type === 'day' ? dayOf : instantOf
  return at(one, setting.timeZone) - at(other, setting.timeZone)
}

function momentIn(text: string, setting: Setting): Moment | null {
  if (fold(text) === 'now') return { type: 'instant', at: setting.at }
  const written = readMoment(text)
  if (written) return written
  const day = readDate(text, setting.locale, setting.at, setting.timeZone)
  return day === null ? null : readMoment(day)
}
