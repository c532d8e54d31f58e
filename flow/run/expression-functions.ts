import type { Operator } from '#flow/fields/condition.ts'
import { operators } from '#flow/fields/condition.ts'
import type { Json } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'
import { compares } from '#flow/run/comparison.ts'
import { expressionWords } from '#flow/run/expression-words.ts'
import type { Work } from '#flow/run/expression-work.ts'
import { Refusal, same } from '#flow/run/expression-work.ts'
import type { Scope, Setting } from '#flow/run/scope.ts'
import type { Moment } from '#flow/text/moment.ts'
import { dayOf, instantOf, readMoment } from '#flow/text/moment.ts'
import { readNumber } from '#flow/text/number-words.ts'
import { readPath } from '#flow/text/read-path.ts'
import { round } from '#flow/text/round.ts'
import { fillTemplate } from '#flow/text/template.ts'
import { civilFromDays, isoDate, weekday, zoned } from '#flow/time.ts'

/** What a call sees. Of a method, the first value is what it is called on. */
export type Call = { args: Json[]; scope: Scope; setting: Setting; work: Work }
export type Callable = { min: number; max: number; apply(call: Call): Json }

/** One value of a call; what was not given is null. */
function given(call: Call, index: number): Json {
  return call.args[index] ?? null
}

/**
 * Functions, `name(value, …)`. Of nothing (null) they make nothing. Those that carry the name of a rule's operator mean what
 * the rule means (see `compares`): `is(contact.city, "lyon")`, `contains(need, "price")`. Dates are ISO text; days are those
 * of the bot's time zone.
 */
export const functions: ReadonlyMap<string, Callable> = new Map<string, Callable>([
  ...operators.map((operator): [string, Callable] => [operator, comparing(operator)]),
  ['variable', { min: 1, max: 1, apply: (call) => readPath(call.scope, textOf(call, 0)) ?? null }],
  ['fill', { min: 1, max: 1, apply: fill }],
  ['size', { min: 1, max: 1, apply: (call) => size(given(call, 0)) }],
  ['string', { min: 1, max: 1, apply: (call) => call.work.shown(given(call, 0)) }],
  ['double', { min: 1, max: 1, apply: (call) => toNumber(call) }],
  ['int', ofNumber(0, (value) => Math.trunc(value))],
  ['abs', ofNumber(0, (value) => Math.abs(value))],
  ['floor', ofNumber(0, (value) => Math.floor(value))],
  ['ceil', ofNumber(0, (value) => Math.ceil(value))],
  ['round', ofNumber(1, (value, decimals) => round(value, decimals))],
  ['min', { min: 1, max: 20, apply: (call) => extreme(call, (a, b) => a < b) }],
  ['max', { min: 1, max: 20, apply: (call) => extreme(call, (a, b) => a > b) }],
  ['today', { min: 0, max: 0, apply: ({ setting }) => isoDate(zoned(setting.at, setting.timeZone)) }],
  ['daysBetween', { min: 2, max: 2, apply: daysBetween }],
  ['addDays', { min: 2, max: 2, apply: addDays }],
  ['year', ofDay((days) => civilFromDays(days).year)],
  ['month', ofDay((days) => civilFromDays(days).month)],
  ['day', ofDay((days) => civilFromDays(days).day)],
  // From 1, Monday, to 7, Sunday.
  ['weekday', ofDay((days) => weekday(days) || 7)],
  ['hour', { min: 1, max: 1, apply: hour }],
])

/** Methods, `value.name(…)`: as in CEL they compare text exactly, capitals and accents included. */
export const methods: ReadonlyMap<string, Callable> = new Map<string, Callable>([
  ['size', method(0, (call) => size(given(call, 0)))],
  ['contains', method(1, contains)],
  ['startsWith', ofTexts((text, start) => text.startsWith(start))],
  ['endsWith', ofTexts((text, end) => text.endsWith(end))],
  ['lower', ofText((text) => text.toLowerCase())],
  ['upper', ofText((text) => text.toUpperCase())],
  ['trim', ofText((text) => text.trim())],
  ['split', method(1, split)],
  ['join', method(1, join)],
])

function method(extra: number, apply: Callable['apply']): Callable {
  return { min: extra, max: extra, apply }
}

function comparing(operator: Operator): Callable {
  const count = /^is(?:Not)?(?:Empty|True|False)$/.test(operator) ? 1 : 2
  return {
    min: count,
    max: count,
    apply(call) {
      const value = given(call, 0)
      call.work.spend(100 + size(value) / 5)
      return compares(operator, value, call.work.shown(given(call, 1)), call.setting)
    },
  }
}

function fill(call: Call): Json {
  const template = textOf(call, 0)
  call.work.spend(50 + template.length)
  const filled = fillTemplate(template, call.scope, { ...call.setting, escape: 'none' })
  if (!filled.ok) throw new Refusal({ en: filled.message, fr: filled.message })
  return call.work.text(filled.text)
}

/** A text, or a refusal: paths, templates and separators can be nothing else. */
function textOf(call: Call, index: number): string {
  const value = given(call, index)
  if (typeof value !== 'string') throw wrong(value, '( )', 'text')
  return value
}

function wrong(value: Json, sign: string, wanted: Parameters<typeof expressionWords.wrongType>[2]): Refusal {
  return new Refusal(expressionWords.wrongType(JSON.stringify(value).slice(0, 40), sign, wanted))
}

function size(value: Json): number {
  if (typeof value === 'string') return [...value].length
  if (Array.isArray(value)) return value.length
  return isJsonObject(value) ? Object.keys(value).length : 0
}

function toNumber(call: Call): number | null {
  const value = given(call, 0)
  if (typeof value === 'number') return value
  return typeof value === 'string' ? readNumber(value, call.setting.locale) : null
}

function ofNumber(extra: number, make: (value: number, second: number) => number): Callable {
  return {
    min: 1,
    max: 1 + extra,
    apply(call) {
      const value = toNumber(call)
      const second = given(call, 1)
      return value === null ? null : make(value, typeof second === 'number' ? second : 0)
    },
  }
}

function extreme(call: Call, wins: (a: number, b: number) => boolean): Json {
  const [first] = call.args
  const values = call.args.length === 1 && Array.isArray(first) ? first : call.args
  call.work.spend(values.length)
  let best: number | null = null
  for (const value of values) {
    if (value === null) continue
    if (typeof value !== 'number') throw wrong(value, 'min, max', 'number')
    if (best === null || wins(value, best)) best = value
  }
  return best
}

function momentAt(call: Call, index: number): Moment | null {
  const value = given(call, index)
  return typeof value === 'string' ? readMoment(value) : null
}

function dayAt(call: Call, index: number): number | null {
  const moment = momentAt(call, index)
  call.work.spend(20)
  return moment && dayOf(moment, call.setting.timeZone)
}

function daysBetween(call: Call): Json {
  const [from, to] = [dayAt(call, 0), dayAt(call, 1)]
  return from === null || to === null ? null : to - from
}

function addDays(call: Call): Json {
  const [from, count] = [dayAt(call, 0), given(call, 1)]
  if (from === null || typeof count !== 'number') return null
  const date = civilFromDays(from + Math.trunc(count))
  return date.year >= 0 && date.year <= 9999 ? isoDate(date) : null
}

function ofDay(make: (days: number) => number): Callable {
  return {
    min: 1,
    max: 1,
    apply(call) {
      const days = dayAt(call, 0)
      return days === null ? null : make(days)
    },
  }
}

function hour(call: Call): Json {
  const moment = momentAt(call, 0)
  if (!moment || moment.type === 'day') return null
  const { timeZone } = call.setting
  return zoned(instantOf(moment, timeZone), timeZone).hour
}

function ofText(make: (text: string) => string): Callable {
  return method(0, (call) => {
    const value = given(call, 0)
    return value === null ? null : call.work.text(make(textOf(call, 0)))
  })
}

function ofTexts(holds: (text: string, other: string) => boolean): Callable {
  return method(1, (call) => {
    if (given(call, 0) === null || given(call, 1) === null) return false
    return holds(call.work.text(textOf(call, 0)), textOf(call, 1))
  })
}

function contains(call: Call): Json {
  const [value, wanted] = [given(call, 0), given(call, 1)]
  if (Array.isArray(value)) return value.some((item) => same(item, wanted, call.work))
  if (value === null || wanted === null) return false
  return call.work.text(textOf(call, 0)).includes(textOf(call, 1))
}

function split(call: Call): Json {
  if (given(call, 0) === null) return null
  return call.work.list(call.work.text(textOf(call, 0)).split(textOf(call, 1)))
}

function join(call: Call): Json {
  const value = given(call, 0)
  if (value === null) return null
  if (!Array.isArray(value)) throw wrong(value, 'join', 'list')
  const by = textOf(call, 1)
  let text = ''
  for (const [i, item] of call.work.list(value).entries()) {
    text = call.work.text(text + (i > 0 ? by : '') + call.work.shown(item))
  }
  return text
}
