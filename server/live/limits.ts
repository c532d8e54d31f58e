import type { RateLimit } from '#server/access/rate-limit.ts'
import { addressKey, rateLimit } from '#server/access/rate-limit.ts'

/** How often the live endpoint may be asked, by kind of asking. */
export type Limits = {
  /** Everything that one address asks. */
  address: RateLimit
  /** Conversations that one address begins. */
  begin: RateLimit
  /** What is said in one conversation. */
  conversation: RateLimit
  /** Files sent in one conversation. */
  files: RateLimit
}

const minute = 60_000

/** `factor` multiplies them all. */
export function createLimits(factor: number): Limits {
  const limit = (max: number) => rateLimit({ max: max * factor, windowMs: minute })
  return { address: limit(1200), begin: limit(60), conversation: limit(120), files: limit(30) }
}

/** Whose requests count together. */
export function callerOf(request: Request): string {
  return addressKey(request.headers.get('x-client-ip') ?? 'unknown')
}
