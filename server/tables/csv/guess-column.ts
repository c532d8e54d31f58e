import type { ColumnType } from '#db/schema/tables.ts'
import type { Separator } from '#server/tables/csv/find-separator.ts'
import type { Writing } from '#server/tables/csv/read-cell.ts'
import { dateInFigures, numberInFigures, readCell } from '#server/tables/csv/read-cell.ts'

/** Looks at the cells of a file one by one and says afterwards how it writes numbers and dates. */
export function guessWriting(separator: Separator): { see(cell: string): void; writing(): Writing } {
  let comma = 0
  let point = 0
  let dayFirst = 0
  let monthFirst = 0
  return {
    see(cell) {
      const text = cell.trim()
      const [, first, second] = dateInFigures.exec(text) ?? []
      if (first && Number(first) > 12) dayFirst++
      if (second && Number(second) > 12) monthFirst++
      if (!numberInFigures.test(text)) return
      // The last mark, unless three digits after it make it a separator of thousands.
      const [, mark, digits = ''] = /([.,])(\d+)\D*$/.exec(text) ?? []
      const isDecimal = digits.length !== 3 || /[.,].*[.,]/.test(text)
      if (mark === ',' && isDecimal) comma++
      if (mark === '.' && isDecimal) point++
    },
    writing: () => ({
      // Where the comma is the decimal mark, something else must separate the cells.
      decimal: comma === point ? (separator === ';' ? ',' : '.') : comma > point ? ',' : '.',
      dayFirst: dayFirst >= monthFirst,
    }),
  }
}

/** Looks at the cells of a column one by one and says afterwards what the narrowest type is that all of them fit. */
export function guessType(writing: Writing): { see(cell: string): void; type(): ColumnType } {
  const possible = new Set<ColumnType>(['number', 'boolean', 'date'])
  let filled = 0
  let onlyBits = true
  return {
    see(cell) {
      const text = cell.trim()
      if (text === '') return
      filled++
      if (!/^[01]$/.test(text)) onlyBits = false
      // Post codes, phones, references: a number would lose their zeros and their plus.
      if (/^(\+|0\d)/.test(text) && !/^0+[.,]/.test(text)) possible.delete('number')
      for (const type of possible) if (readCell(text, type, writing) === undefined) possible.delete(type)
    },
    type() {
      if (filled === 0) return 'text'
      if (possible.has('boolean') && !onlyBits) return 'boolean'
      return possible.has('number') ? 'number' : possible.has('date') ? 'date' : 'text'
    },
  }
}
