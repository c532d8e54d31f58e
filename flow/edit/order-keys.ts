import { generateNKeysBetween } from 'fractional-indexing'
import { ordered } from '#flow/fields/items.ts'

/** Items, as far as their order goes. */
type Ordered = { [id: string]: { order: string } }

const longest = 100

/**
 * The order keys to write so that `id` comes at `index` among the other items: one key, or a few when neighbours have
 * the same (two people inserted in one place) or came from elsewhere with keys that leave no room.
 */
export function orderKeysFor(items: Ordered, id: string, index: number): { [id: string]: string } {
  const others = ordered<{ order: string }>(items).filter((item) => item.id !== id)
  const at = Math.min(Math.max(index, 0), others.length)
  const [above] = others.slice(0, at).slice(-1)
  for (let next = at; next <= others.length; next++) {
    const keys = between(above?.order, others[next]?.order, next - at + 1)
    if (!keys) continue
    const rest = others.slice(at, next).map((item) => item.id)
    return Object.fromEntries([id, ...rest].map((item, i) => [item, keys[i] ?? '']))
  }
  const all = [...others.slice(0, at).map((item) => item.id), id, ...others.slice(at).map((item) => item.id)]
  const keys = generateNKeysBetween(null, null, all.length)
  return Object.fromEntries(all.map((item, i) => [item, keys[i] ?? '']))
}

/** Keys in a gap, or nothing where there is none. */
function between(low: string | undefined, high: string | undefined, count: number): string[] | undefined {
  if (low !== undefined && high !== undefined && low >= high) return undefined
  try {
    const keys = generateNKeysBetween(low, high, count)
    return keys.every((key) => key.length <= longest) ? keys : undefined
  } catch {
    return undefined
  }
}
