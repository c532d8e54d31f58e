import { generateNKeysBetween } from 'fractional-indexing'
import type { Condition } from '#flow/fields/condition.ts'
import type { Fields } from '#flow/fields/field.ts'
import type { HolidayPlace } from '#flow/fields/holidays.ts'
import type { Media } from '#flow/fields/media.ts'
import type { OpeningTime } from '#flow/fields/opening.ts'
import type { KnownField } from '#flow/fields/registry.ts'
import { known } from '#flow/fields/registry.ts'
import type { Target } from '#flow/fields/target.ts'
import type { Week } from '#flow/fields/week.ts'
import type { Json, JsonObject } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'

/** Words in each language `L`, or one string that is the same in all of them. */
export type Text<L extends string> = string | { [K in L]: string }

/**
 * One item of a list: its fields, and two more: `id`, its stable name (API, exits, transcripts), and `to`, the block
 * that its exit leads to. Words alone stand for an item of which only the title is given.
 */
export type GivenItem<L extends string> =
  | Text<L>
  | { id?: string; to?: string; [field: string]: Given<L> | undefined }

/** A field's value as code gives it: as it is stored, but for words that may be one string and items that are a list. */
export type Given<L extends string> =
  | null
  | boolean
  | number
  | Text<L>
  | { [K in L]: string[] }
  | string[]
  | Condition
  | Media
  | OpeningTime[]
  | Week
  | HolidayPlace
  | Target
  /** A literal value that is an object or a list of anything. */
  | { json: Json }
  | GivenItem<L>[]

export type GivenFields<L extends string> = { [field: string]: Given<L> | undefined }

/** What is stored, and the exits that items named. */
export type Stored = { values: JsonObject; exits: { [port: string]: string } }

/** Turns given values into what a document stores. Throws RangeError for a field that does not exist. */
export function toStored(given: JsonObject, fields: Fields, languages: readonly string[]): Stored {
  const stored: Stored = { values: {}, exits: {} }
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!field)
      throw new RangeError(`there is no field "${name}" (there are: ${Object.keys(fields).join(', ')})`)
    stored.values[name] = storedValue(known(field), name, value, languages, stored.exits)
  }
  return stored
}

const inEachLanguage = new Set(['text', 'line', 'terms'])

function storedValue(
  field: KnownField,
  name: string,
  value: Json,
  languages: readonly string[],
  exits: Stored['exits'],
): Json {
  if (inEachLanguage.has(field.kind) && !isJsonObject(value)) {
    return Object.fromEntries(languages.map((language) => [language, value]))
  }
  if (field.kind === 'value' && isJsonObject(value)) return value.json ?? null
  if (field.kind !== 'items') return value
  if (!Array.isArray(value)) throw new RangeError(`"${name}" is a list: give it an array`)
  const orders = generateNKeysBetween(null, null, value.length)
  const items: JsonObject = {}
  for (const [i, item] of value.entries()) {
    const { id = `${name}-${i + 1}`, to, ...rest } = asItem(item, field.title, languages)
    if (typeof id !== 'string' || Object.hasOwn(items, id)) {
      throw new RangeError(`two items of "${name}" are called "${id}"`)
    }
    if (typeof to === 'string') exits[id] = to
    const initial = Object.entries(field.of).map(([key, { initial }]) => [key, initial])
    const stored = toStored(rest, field.of, languages)
    Object.assign(exits, stored.exits)
    items[id] = { order: orders[i] ?? '', ...(Object.fromEntries(initial) as JsonObject), ...stored.values }
  }
  return items
}

function asItem(item: Json, title: string, languages: readonly string[]): JsonObject {
  if (typeof item === 'string') return { [title]: item }
  if (!isJsonObject(item)) throw new RangeError('an item is an object, or its title alone')
  const isWords = Object.keys(item).every((key) => languages.includes(key))
  return isWords && Object.keys(item).length > 0 ? { [title]: item } : item
}
