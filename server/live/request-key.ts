import { createHash } from 'node:crypto'
import { Problem } from '#server/problem.ts'

/** The name that a request gave itself, and what it stands for. */
export type RequestKey = { key: string; bodyHash: Uint8Array }

/**
 * A request's Idempotency-Key with the hash of address and body; null when it names none. A key opens what it was answered, so it must
 * not be guessed: 22 characters (128 bits in base64url) or more, or Problem wrongValue.
 */
export function requestKey(request: Request, raw: Uint8Array): RequestKey | null {
  const key = request.headers.get('idempotency-key')
  if (key === null) return null
  if (!/^[\x21-\x7e]{22,200}$/.test(key)) {
    const detail =
      'An Idempotency-Key has 22 to 200 visible ASCII characters: at least 128 random bits, as in a random UUID'
    throw new Problem('wrongValue', { detail })
  }
  const { pathname } = new URL(request.url)
  return { key, bodyHash: createHash('sha256').update(pathname).update('\n').update(raw).digest() }
}
