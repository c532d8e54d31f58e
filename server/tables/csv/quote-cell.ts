import type { Json } from '#flow/json.ts'

/** A cell as CSV writes it. What a spreadsheet would take for a formula is quoted with ', numbers and phones apart. */
export function quoteCell(value: Json, separator: string): string {
  if (value === null) return ''
  // Where ; separates, spreadsheets expect the decimal comma.
  if (typeof value === 'number') return separator === ';' ? String(value).replace('.', ',') : String(value)
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  const safe = isFormula(text) ? `'${text}` : text
  const quoted = safe.includes(separator) || /["\r\n]/.test(safe) || safe !== safe.trim()
  return quoted ? `"${safe.replaceAll('"', '""')}"` : safe
}

// What begins like a cell that we quoted is quoted once more, so that reading it back is exact.
function isFormula(text: string): boolean {
  return /^'*[=+\-@\t\r]/.test(text) && !/^[+-]?[\d\s().,/-]*\d[\d\s().,/-]*$/.test(text)
}
