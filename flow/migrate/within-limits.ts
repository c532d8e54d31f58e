import { isSafeKey } from '#flow/json.ts'

/** The largest document that is read: a bot of 20,000 blocks, larger than any person draws. */
export const limits = { depth: 64, values: 2_000_000, characters: 30_000_000, blocks: 20_000 }

/**
 * Is a value JSON of a size that is safe to work on? Looks at everything once and never calls itself, so that what is
 * too deep cannot exhaust the stack. "unsafe": a key that reaches prototypes, or what JSON cannot hold.
 */
export function withinLimits(root: unknown): 'fine' | 'tooLarge' | 'unsafe' {
  const waiting: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }]
  let values = 0
  let characters = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next
    if (++values > limits.values || depth > limits.depth) return 'tooLarge'
    if (typeof value === 'string') characters += value.length
    else if (typeof value === 'object' && value !== null) {
      const isList = Array.isArray(value)
      for (const [key, inside] of Object.entries(value)) {
        if (!isList && !isSafeKey(key)) return 'unsafe'
        if (!isList) characters += key.length
        waiting.push({ value: inside, depth: depth + 1 })
      }
    } else if (!isScalar(value)) {
      return 'unsafe'
    }
    if (characters > limits.characters) return 'tooLarge'
  }
  return 'fine'
}

/** `undefined` is "not there", which JSON simply leaves out. */
function isScalar(value: unknown): boolean {
  return value === null || value === undefined || typeof value === 'boolean' || Number.isFinite(value)
}
