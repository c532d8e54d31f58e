import { expect, test } from 'vitest'
import { readCell, writeCell } from './cell-value.ts'

test.each([
  ['', 'text', null],
  [' kept ', 'text', ' kept '],
  ['12', 'number', 12],
  ['1 234,5', 'number', 1234.5],
  ['1,234.5', 'number', 1234.5],
  ['1.234.567', 'number', 1234567],
  ['−3', 'number', -3],
  ['twelve', 'number', undefined],
  ['Oui', 'boolean', true],
  ['no', 'boolean', false],
  ['perhaps', 'boolean', undefined],
  ['2026-11-22', 'date', '2026-11-22'],
  ['22/11/2026', 'date', '2026-11-22'],
  ['2026-13-40', 'date', undefined],
  ['tomorrow', 'date', undefined],
] as const)('%j as %s is %j', (typed, type, value) => {
  expect(readCell(typed, type)).toBe(value)
})

test('what is written for editing is read as the same', () => {
  for (const locale of ['en', 'fr'] as const) {
    expect(readCell(writeCell(1234.5, locale), 'number')).toBe(1234.5)
    expect(readCell(writeCell(true, locale), 'boolean')).toBe(true)
    expect(readCell(writeCell(null, locale), 'text')).toBe(null)
  }
})
