import type { Locale } from '#flow/words.ts'

export type ColumnType = 'text' | 'number' | 'boolean' | 'date'
export type CellValue = string | number | boolean | null

/** What was typed or pasted into a cell, in the type of its column; undefined when it does not fit. Blanks are null. */
export function readCell(typed: string, type: ColumnType): CellValue | undefined {
  const text = typed.trim()
  if (text === '') return null
  switch (type) {
    case 'text':
      return typed
    case 'number':
      return readNumber(text)
    case 'boolean':
      if (/^(true|yes|y|oui|o|vrai|1|x|✓)$/i.test(text)) return true
      return /^(false|no|n|non|faux|0)$/i.test(text) ? false : undefined
    case 'date':
      return readDate(text)
  }
}

/** "1 234,5", "1,234.5" and "-3": the last mark is the decimal one, unless it stands more than once. */
function readNumber(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f'’]/g, '').replace('−', '-')
  const mark = /[.,](?=[^.,]*$)/.exec(plain)?.[0]
  const repeated = mark !== undefined && plain.split(mark).length > 2
  const other = mark === ',' ? '.' : ','
  const number = repeated
    ? plain.replaceAll(mark, '')
    : plain.replaceAll(other, '').replace(mark ?? other, '.')
  return /^-?\d+(\.\d+)?$/.test(number) ? Number(number) : undefined
}

/** 2026-11-22, perhaps with an hour, or the day first: 22/11/2026. */
function readDate(text: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/.test(text))
    return Number.isNaN(Date.parse(text)) ? undefined : text
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return year && !Number.isNaN(Date.parse(iso)) ? iso : undefined
}

/** A value as it is edited: what `readCell` reads as the same value. */
export function writeCell(value: unknown, locale: Locale): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return locale === 'fr' ? String(value).replace('.', ',') : String(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
