import type { ColumnType } from '#db/schema/tables.ts'
import type { Json } from '#flow/json.ts'
import { readMoment } from '#flow/text/moment.ts'
import { readNumber } from '#flow/text/number-words.ts'

/** How a file writes numbers and dates: "1.234,5" and 25/12/2026, or "1,234.5" and 12/25/2026. */
export type Writing = { decimal: ',' | '.'; dayFirst: boolean }

/** A cell in the type of its column; undefined: it does not fit. Blanks are null. */
export function readCell(written: string, type: ColumnType, writing: Writing): Json | undefined {
  const text = written.trim()
  if (text === '') return null
  switch (type) {
    case 'text':
      return unquoted(text)
    case 'number':
      return asNumber(text, writing)
    case 'boolean':
      return asBoolean(text)
    case 'date':
      return asDate(text, writing)
  }
}

/** A date written in figures, its parts in the order in which they stand. */
export const dateInFigures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
/** A number with its marks, a currency or a percent sign after it. */
export const numberInFigures = /^[-+−]?[\d\s.,'’]*\d\s*[€$£%]?$/

/** What an export quoted so that no spreadsheet takes it for a formula. */
function unquoted(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}

function asNumber(text: string, { decimal }: Writing): number | undefined {
  if (!numberInFigures.test(text)) return undefined
  return readNumber(text, decimal === ',' ? 'fr' : 'en') ?? undefined
}

function asBoolean(text: string): boolean | undefined {
  if (/^(true|yes|y|oui|o|vrai|1|x|✓)$/i.test(text)) return true
  return /^(false|no|n|non|faux|0)$/i.test(text) ? false : undefined
}

function asDate(text: string, { dayFirst }: Writing): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}([T ].*)?$/.test(text)) {
    const iso = text.replace(' ', 'T')
    return readMoment(iso) ? iso : undefined
  }
  const [, first = '', second = '', year = ''] = dateInFigures.exec(text) ?? []
  const [day, month] = dayFirst ? [first, second] : [second, first]
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return readMoment(iso) ? iso : undefined
}
