/**
 * A value as JSON that PostgreSQL takes whole: U+0000, which it cannot store, is left out, and half a surrogate pair, which it refuses,
 * becomes U+FFFD.
 */
export function storable(value: unknown): string {
  const json = JSON.stringify(value) ?? 'null'
  if (!json.includes('\\u0000') && !json.includes('\\ud')) return json
  return JSON.stringify(cleaned(value))
}

/** The same for a plain text. */
export function storableText(text: string): string {
  return (text.includes('\0') ? text.replaceAll('\0', '') : text).toWellFormed()
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [storableText(key), cleaned(inner)])
  return Object.fromEntries(entries)
}
