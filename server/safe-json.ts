import type { Json } from '#flow/json.ts'
import { isSafeKey } from '#flow/json.ts'

/** Nesting beyond which an answer is refused: what walks it later may recurse. */
const deepest = 100

/** JSON from outside, without keys that reach an object's prototype. Undefined: it is not JSON, or nested beyond reason. */
export function safeJson(text: string): Json | undefined {
  try {
    const value = JSON.parse(text) as Json
    if (isDeeperThan(value, deepest)) return undefined
    return /__proto__|constructor|prototype|\\u/.test(text) ? withoutUnsafeKeys(value) : value
  } catch {
    return undefined
  }
}

function withoutUnsafeKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutUnsafeKeys)
  if (typeof value !== 'object' || value === null) return value
  const safe = Object.entries(value).filter(([key]) => isSafeKey(key))
  return Object.fromEntries(safe.map(([key, inner]) => [key, withoutUnsafeKeys(inner)]))
}

function isDeeperThan(root: Json, depth: number): boolean {
  let level: Json[] = [root]
  for (let below = 0; level.length > 0; below++) {
    if (below > depth) return true
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    )
  }
  return false
}
