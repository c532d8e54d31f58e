import type { Json } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'

/**
 * The value at a path of a response: "data.items[0].name", "[0].id", `headers["x-id"]`, "items[-1]" for the last; "" or "$"
 * is all of it. Null where the path leaves the response, undefined when the path itself is not one.
 */
export function pickValue(root: Json, path: string): Json | undefined {
  const keys = keysOf(path)
  if (!keys) return undefined
  let here: Json = root
  for (const key of keys) {
    const inside = step(here, key)
    if (inside === undefined) return null
    here = inside
  }
  return here
}

/** Is it written as a path? */
export function isPath(path: string): boolean {
  return keysOf(path) !== null
}

function step(here: Json, key: string | number): Json | undefined {
  if (Array.isArray(here))
    return typeof key === 'number' || /^\d+$/.test(key) ? here.at(Number(key)) : undefined
  return isJsonObject(here) && Object.hasOwn(here, key) ? here[key] : undefined
}

const part = /\.?([^.[\]"'\s][^.[\]"']*)|\[(-?\d+)\]|\["([^"]*)"\]|\['([^']*)'\]/y

function keysOf(path: string): (string | number)[] | null {
  const text = path.trim().replace(/^\$\.?/, '')
  const keys: (string | number)[] = []
  part.lastIndex = 0
  while (part.lastIndex < text.length) {
    const match = part.exec(text)
    if (!match) return null
    const [, name, index, double, single] = match
    keys.push(index === undefined ? (name ?? double ?? single ?? '').trim() : Number(index))
  }
  return keys
}
