/** One or two letters that stand for a name: "Léa Martin" → "LM", "lea@example.com" → "L", "" → "?". */
export function initials(name: string): string {
  const parts = (name.split('@')[0] ?? '').split(/[\s._-]+/u).filter((part) => /^[\p{L}\p{N}]/u.test(part))
  const shown = parts.length > 1 && !name.includes('@') ? [parts[0], parts.at(-1)] : parts.slice(0, 1)
  return shown.map((part) => [...(part ?? '')][0]?.toLocaleUpperCase() ?? '').join('') || '?'
}

/** A colour of people (1 to 8) that always belongs to the same name or id. */
export function personColor(key: string): 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 {
  let sum = 0
  for (const character of key) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003
  return ((sum % 8) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
}
