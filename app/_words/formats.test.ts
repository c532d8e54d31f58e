import { describe, expect, test } from 'vitest'
import { formats } from './formats.ts'

const en = formats('en', 'Europe/Paris')
const fr = formats('fr', 'Europe/Paris')
const noon = '2026-11-22T12:00:00Z'
const earlier = (seconds: number) => new Date(Date.parse(noon) - seconds * 1000)

test('numbers, shares and lists follow the language', () => {
  expect(en.number(12345.678)).toBe('12,345.68')
  expect(plain(fr.number(12345.678))).toBe('12 345,68')
  expect(en.percent(0.425)).toBe('42.5%')
  expect(plain(fr.percent(0.425))).toBe('42,5 %')
  expect(en.list(['a', 'b', 'c'])).toBe('a, b and c')
  expect(fr.list(['a', 'b', 'c'])).toBe('a, b et c')
})

test('times are told in the time zone asked for', () => {
  expect(en.time(noon)).toBe('13:00')
  expect(formats('en', 'UTC').time(noon)).toBe('12:00')
  expect(en.date(noon)).toBe('22 Nov 2026')
  expect(fr.date(noon)).toBe('22 nov. 2026')
})

describe('nearness', () => {
  test.each([
    [0, 'now', 'maintenant'],
    [44, 'now', 'maintenant'],
    [46, '1 min ago', 'il y a 1 min'],
    [40 * 60, '40 min ago', 'il y a 40 min'],
    [50 * 60, '1 hr ago', 'il y a 1 h'],
    [21 * 3600, '21 hr ago', 'il y a 21 h'],
    [23 * 3600, 'yesterday', 'hier'],
    [3 * 86400, '3 days ago', 'il y a 3 j'],
    [30 * 86400, '23 Oct', '23 oct.'],
    [400 * 86400, '18 Oct 2025', '18 oct. 2025'],
  ])('%i seconds ago', (seconds, english, french) => {
    expect(plain(en.relative(earlier(seconds), noon))).toBe(english)
    expect(plain(fr.relative(earlier(seconds), noon))).toBe(french)
  })

  test('the future too', () => {
    expect(plain(en.relative(earlier(-300), noon))).toBe('in 5 min')
    expect(plain(fr.relative(earlier(-86400), noon))).toBe('demain')
  })
})

test.each([
  [0, '0 s', '0 s'],
  [59.4, '59 s', '59 s'],
  [200, '3 min 20 s', '3 min 20 s'],
  [7200, '2 h', '2 h'],
  [7500, '2 h 5 min', '2 h 5 min'],
  [280_000, '3 d 5 h', '3 j 5 h'],
  [-5, '0 s', '0 s'],
])('a duration of %d seconds', (seconds, english, french) => {
  expect(plain(en.duration(seconds))).toBe(english)
  expect(plain(fr.duration(seconds))).toBe(french)
})

function plain(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, ' ')
}
