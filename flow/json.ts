/** What survives JSON: the only kind of value that documents, states, events and effects are made of. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Structural equality. Key order does not count: jsonb reorders keys. `undefined` stands for "not there". */
export function equal(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => equal(item, b[i]))
    )
  }
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]))
}

/** Keys that a path or a record may not use: they reach an object's prototype. */
export function isSafeKey(key: string): boolean {
  return key !== '__proto__' && key !== 'constructor' && key !== 'prototype'
}

/** The value at a path of keys, or undefined where the path leaves the document. Own properties only. */
export function valueAt(root: Json | undefined, path: readonly string[]): Json | undefined {
  let here = root
  for (const key of path) {
    if (!isJsonObject(here) || !Object.hasOwn(here, key)) return undefined
    here = here[key]
  }
  return here
}
