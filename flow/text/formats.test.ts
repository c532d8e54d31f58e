import { describe, expect, it } from 'vitest'
import { dateFormat, dayComesFirst, decimalMark, numberFormat } from '#flow/text/formats.ts'

describe('formats', () => {
  it('follow the language', () => {
    expect(numberFormat('en').format(1234.5)).toBe('1,234.5')
    expect(numberFormat('fr').format(1234.5)).toBe('1\u202f234,5')
    expect(decimalMark('fr')).toBe(',')
    expect(decimalMark('en-GB')).toBe('.')
    expect([dayComesFirst('en'), dayComesFirst('en-GB'), dayComesFirst('fr')]).toEqual([false, true, true])
  })

  it('know no language, zone or currency that throws', () => {
    expect(numberFormat('not a language').format(1234.5)).toBe('1,234.5')
    expect(decimalMark('!!')).toBe('.')
    expect(dayComesFirst('')).toBe(false)
    expect(dateFormat('fr', 'Nowhere/Never', { timeStyle: 'short' }).format(0)).toBe('00:00')
    expect(dateFormat('_', '', { timeStyle: 'short' }).format(0)).toMatch(/^12:00.AM$/)
    expect(numberFormat('fr', { style: 'currency', currency: '??' }).format(2)).toBe('2')
  })
})
