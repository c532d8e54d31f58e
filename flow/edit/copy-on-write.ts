import type { Json, JsonObject } from '#flow/json.ts'
import { isJsonObject, isSafeKey, valueAt } from '#flow/json.ts'

/** A JSON tree that is written to while what it came from stays as it was. */
export type Writer = {
  at(path: readonly string[]): Json | undefined
  /** Sets the value at a path, making the objects on its way; undefined removes it. RangeError where that cannot be. */
  put(path: readonly string[], value: Json | undefined): void
  /** The tree so far. Untouched branches are shared with the original. */
  result(): JsonObject
}

/**
 * Copies each touched object once, however many writes there are: moving five thousand blocks one `withValueAt` at a
 * time would copy the layout five thousand times.
 */
export function copyOnWrite(root: JsonObject): Writer {
  const own = new Set<JsonObject>()
  let top = root

  function owned(value: JsonObject): JsonObject {
    if (own.has(value)) return value
    const copy = { ...value }
    own.add(copy)
    return copy
  }

  return {
    at: (path) => valueAt(top, path),
    put(path, value) {
      const last = path.at(-1)
      if (last === undefined || !path.every(isSafeKey)) throw new RangeError(`Nothing can be put at ${path}`)
      top = owned(top)
      let here = top
      for (const key of path.slice(0, -1)) {
        const inner = Object.hasOwn(here, key) ? here[key] : {}
        if (!isJsonObject(inner)) throw new RangeError(`Nothing can be put inside ${key}`)
        const next = owned(inner)
        here[key] = next
        here = next
      }
      if (value === undefined) delete here[last]
      else here[last] = value
    },
    result: () => top,
  }
}
