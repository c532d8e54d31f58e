import type { Json } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'

/**
 * What one key leads to: an object's own property, an item of a list by number (from the end when negative), or `size`,
 * `first` and `last` where there is no such property. Undefined where it leads nowhere.
 */
export function stepInto(value: Json | undefined, key: string): Json | undefined {
  if (isJsonObject(value)) {
    if (Object.hasOwn(value, key)) return value[key]
    return key === 'size' ? Object.keys(value).length : undefined
  }
  if (typeof value === 'string') return key === 'size' ? [...value].length : undefined
  if (!Array.isArray(value)) return undefined
  if (key === 'size') return value.length
  if (key === 'first') return value[0]
  if (key === 'last') return value[value.length - 1]
  return /^-?\d{1,9}$/.test(key) ? value.at(Number(key)) : undefined
}

/** What a dotted path such as "contact.email" or "order.lines.0.name" leads to in a scope; undefined where nowhere. */
export function readPath(scope: { [name: string]: Json | undefined }, path: string): Json | undefined {
  const [first = '', ...keys] = path.split('.')
  const root = Object.hasOwn(scope, first) ? scope[first] : undefined
  return keys.reduce<Json | undefined>(stepInto, root)
}
