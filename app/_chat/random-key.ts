/** An Idempotency-Key: 144 random bits as text. `crypto.randomUUID` would need a page on https. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
