import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Keyring } from '#server/access/keyring.ts'

/**
 * The secret of the visitor who began this conversation. Made from the conversation's id, so that a repeated request is given the
 * same one though only its hash is stored.
 */
export function visitorSecret(keys: Keyring, conversation: string): string {
  return createHmac('sha256', keys.visitor).update(conversation).digest('base64url')
}

/** What is stored of a visitor's secret. */
export function visitorHash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** Does the site that holds `secret` vouch for this user? `hmac` is HMAC-SHA256 of the user's id, in hex. */
export function vouchedFor(secret: string, user: { id: string; hmac: string }): boolean {
  const right = createHmac('sha256', secret).update(user.id).digest()
  const given = Buffer.from(user.hmac, 'hex')
  return given.length === right.length && timingSafeEqual(given, right)
}
