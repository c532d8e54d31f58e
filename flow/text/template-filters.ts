import type { Json } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'
import type { Setting } from '#flow/run/scope.ts'
import { readDigits } from '#flow/text/digits.ts'
import { readEmail } from '#flow/text/email.ts'
import { numberFormat } from '#flow/text/formats.ts'
import { readNumber } from '#flow/text/number-words.ts'
import { showPhone } from '#flow/text/phone.ts'
import { stepInto } from '#flow/text/read-path.ts'
import { round } from '#flow/text/round.ts'
import { show } from '#flow/text/show.ts'
import { dateStyles, writeDate } from '#flow/text/write-date.ts'

/** The longest text that a filter may make, in UTF-16 units. */
export const longestText = 50_000

/** What a filter gives instead of a text that would be longer than `longestText`. */
export const tooLong = Symbol('too long')

export type Filter = {
  /** How many values it takes after its colon. */
  min: number
  max: number
  /** Where its first value is one of a closed list. */
  options?: readonly string[] | RegExp
  apply(value: Json, args: Json[], setting: Setting): Json | typeof tooLong
}

/**
 * Every filter there is. They mean what they mean in Liquid, where Liquid has them, with these differences: arithmetic is on
 * JSON numbers, also when they are typed as text ("1 200,50"), and of nothing makes nothing; `date` takes the name of a
 * style, in the bot's time zone and the conversation's language; `truncate` ends in "…", `join` puts ", ", `url_encode`
 * writes a space as %20. `email` and `digits` find an address or a number of digits in what somebody typed. None looks at a clock or throws.
 */
export const filters: { [name: string]: Filter } = {
  upcase: ofText((text) => text.toUpperCase()),
  downcase: ofText((text) => text.toLowerCase()),
  capitalize: ofText((text) => text.toLowerCase().replace(/^./u, (first) => first.toUpperCase())),
  strip: ofText((text) => text.trim()),
  url_encode: ofText((text) => encodeURIComponent(text.toWellFormed())),
  phone: ofText(showPhone),
  email: ofText((text) => readEmail(text) ?? ''),
  digits: ofText(readDigits),
  truncate: { min: 0, max: 2, apply: ofTexts((text, [length, end]) => truncate(text, length, end)) },
  append: { min: 1, max: 1, apply: ofTexts((text, [more]) => text + show(more)) },
  prepend: { min: 1, max: 1, apply: ofTexts((text, [more]) => show(more) + text) },
  replace: { min: 1, max: 2, apply: ofTexts((text, [old, by]) => replace(text, show(old), show(by))) },
  remove: { min: 1, max: 1, apply: ofTexts((text, [old]) => replace(text, show(old), '')) },
  split: { min: 1, max: 1, apply: (value, [by]) => (value === null ? null : show(value).split(show(by))) },
  json: { min: 0, max: 0, apply: (value) => bounded(JSON.stringify(value)) },
  default: { min: 1, max: 1, apply: (value, [other = null]) => (isNothing(value) ? other : value) },

  size: { min: 0, max: 0, apply: size },
  first: { min: 0, max: 0, apply: (value) => (Array.isArray(value) ? (value[0] ?? null) : null) },
  last: {
    min: 0,
    max: 0,
    apply: (value) => (Array.isArray(value) ? (value[value.length - 1] ?? null) : null),
  },
  join: { min: 0, max: 1, apply: (value, [by]) => join(value, by === undefined ? ', ' : show(by)) },
  map: {
    min: 1,
    max: 1,
    apply: (value, [key]) =>
      Array.isArray(value) ? value.map((item) => stepInto(item, show(key)) ?? null) : null,
  },

  plus: arithmetic((a, b) => a + b),
  minus: arithmetic((a, b) => a - b),
  times: arithmetic((a, b) => a * b),
  divided_by: arithmetic((a, b) => a / b),
  modulo: arithmetic((a, b) => ((a % b) + b) % b),
  at_least: arithmetic(Math.max),
  at_most: arithmetic(Math.min),
  abs: ofNumber(0, (value) => Math.abs(value)),
  ceil: ofNumber(0, (value) => Math.ceil(value)),
  floor: ofNumber(0, (value) => Math.floor(value)),
  round: ofNumber(1, (value, digits) => round(value, digits)),

  number: {
    min: 0,
    max: 1,
    apply: (value, [digits], setting) => written(value, setting, decimals(digits, setting)),
  },
  money: {
    min: 1,
    max: 1,
    options: /^[A-Z]{3}$/,
    apply: (value, [currency], setting) =>
      written(value, setting, { style: 'currency', currency: show(currency).toUpperCase() }),
  },
  date: {
    min: 0,
    max: 1,
    options: dateStyles,
    apply: (value, [style], setting) =>
      writeDate(value, style === undefined ? 'medium' : show(style), setting),
  },
}

function ofText(make: (text: string) => string): Filter {
  return { min: 0, max: 0, apply: ofTexts(make) }
}

function ofTexts(make: (text: string, args: Json[]) => string | typeof tooLong): Filter['apply'] {
  return (value, args) => {
    if (value === null) value = ''
    const made = make(show(value), args)
    return made === tooLong ? made : bounded(made)
  }
}

function bounded(text: string): string | typeof tooLong {
  return text.length > longestText ? tooLong : text
}

function arithmetic(make: (a: number, b: number) => number): Filter {
  return {
    min: 1,
    max: 1,
    apply: (value, [other = null], setting) => {
      const a = numeric(value, setting)
      return a === null ? null : finite(make(a, numeric(other, setting) ?? 0))
    },
  }
}

function ofNumber(max: number, make: (value: number, argument: number) => number): Filter {
  return {
    min: 0,
    max,
    apply: (value, [argument = null], setting) => {
      const number = numeric(value, setting)
      return number === null ? null : finite(make(number, numeric(argument, setting) ?? 0))
    },
  }
}

function numeric(value: Json, setting: Setting): number | null {
  if (typeof value === 'number') return value
  return typeof value === 'string' ? readNumber(value, setting.locale) : null
}

function finite(value: number): number | null {
  // Not -0, which JSON does not keep.
  return Number.isFinite(value) ? value + 0 : null
}

function truncate(text: string, length: Json | undefined, end: Json | undefined): string {
  const most = typeof length === 'number' ? Math.max(0, Math.trunc(length)) : 50
  const mark = end === undefined ? '…' : show(end)
  const letters = [...text]
  return letters.length <= most
    ? text
    : letters.slice(0, Math.max(0, most - [...mark].length)).join('') + mark
}

function replace(text: string, old: string, by: string): string | typeof tooLong {
  if (old === '') return text
  const pieces = text.split(old)
  return text.length + (pieces.length - 1) * (by.length - old.length) > longestText
    ? tooLong
    : pieces.join(by)
}

function join(value: Json, by: string): Json | typeof tooLong {
  if (!Array.isArray(value)) return value
  let text = ''
  for (const [i, item] of value.entries()) {
    text += (i > 0 ? by : '') + show(item)
    if (text.length > longestText) return tooLong
  }
  return text
}

function size(value: Json): number {
  if (typeof value === 'string') return [...value].length
  if (Array.isArray(value)) return value.length
  return isJsonObject(value) ? Object.keys(value).length : 0
}

function isNothing(value: Json): boolean {
  if (value === null || value === false || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}

function decimals(digits: Json | undefined, setting: Setting): Intl.NumberFormatOptions {
  const asked = digits === undefined ? null : numeric(digits, setting)
  if (asked === null) return { maximumFractionDigits: 6 }
  const places = Math.min(Math.max(Math.trunc(asked), 0), 10)
  return { minimumFractionDigits: places, maximumFractionDigits: places }
}

function written(value: Json, setting: Setting, options: Intl.NumberFormatOptions): Json {
  const number = numeric(value, setting)
  return number === null ? value : numberFormat(setting.locale, options).format(number)
}
