import { isIPv6 } from 'node:net'
import { LRUCache } from 'lru-cache'
import { Problem } from '#server/problem.ts'

/** Counts what somebody asks for. */
export type RateLimit = {
  /** Problem tooMany, with `retryAfter` in seconds, when this one has asked too often. */
  take(who: string, now?: number): void
}

/**
 * `max` in `windowMs`: as many at once, then one each `windowMs / max` (the generic cell rate algorithm: one number for each who).
 * Counted in this process; the hundred thousand latest are remembered.
 */
export function rateLimit({ max, windowMs }: { max: number; windowMs: number }): RateLimit {
  const intervalMs = windowMs / max
  const free = new LRUCache<string, number>({ max: 100_000 })
  return {
    take(who, now = Date.now()) {
      const due = Math.max(free.get(who) ?? 0, now) + intervalMs
      if (due - now > windowMs) {
        throw new Problem('tooMany', { retryAfter: Math.ceil((due - now - windowMs) / 1000) })
      }
      free.set(who, due)
    },
  }
}

/** Whom an address stands for: of IPv6, a household has the last 64 bits to itself. */
export function addressKey(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const given = head.split(':').filter(Boolean)
  const last = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const zeros = Array(Math.max(0, 8 - given.length - last.length)).fill('0')
  return [...given, ...(tail === undefined ? [] : zeros), ...last].slice(0, 4).join(':')
}
