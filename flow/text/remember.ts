/**
 * `make`, with its last `limit` answers remembered by key. Only for what depends on nothing but its key: a parsed text, a
 * formatter. Memory is bounded by count; the least recently used goes first.
 */
export function remember<V>(limit: number, make: (key: string) => V): (key: string) => V {
  const known = new Map<string, { value: V }>()
  return (key) => {
    const found = known.get(key)
    if (found) {
      known.delete(key)
      known.set(key, found)
      return found.value
    }
    const value = make(key)
    known.set(key, { value })
    if (known.size > limit) {
      const [oldest] = known.keys()
      if (oldest !== undefined) known.delete(oldest)
    }
    return value
  }
}
