/**
 * A value as JSON that PostgreSQL takes whole: U+0000, which it cannot store, is left out, and half a surrogate pair, which it refuses,
 * becomes U+FFFD.
 */
export function storable(value: unknown): string {
  const json = JSON.stringify(value) ?? 'null'
  return isStorable(json) ? json : JSON.stringify(cleaned(value))
}

/** Is this JSON stored as it is? A rare text that has such signs written out is taken for one that is not. */
export function isStorable(json: string): boolean {
  return !json.includes('\\u0000') && !json.includes('\\ud')
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
