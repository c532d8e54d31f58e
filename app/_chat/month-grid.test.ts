import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, clampDay, dayByKey, firstWeekdayOf, monthWeeks } from '#app/_chat/month-grid.ts'

test('a month begins under its weekday and has all of its days', () => {
  const weeks = monthWeeks('2026-11-22', 1)
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
  expect(weeks.at(-1)).toEqual(['2026-11-30', null, null, null, null, null, null])
  expect(monthWeeks('2026-11-22', 0)[0]?.[0]).toBe('2026-11-01')
  expect(monthWeeks('2028-02-10', 1).flat().filter(Boolean)).toHaveLength(29)
})

test('months later is the same day, or the last of a shorter month', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
  expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
})

test('days go over the ends of months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
})

test('bounds hold', () => {
  expect(clampDay('2026-05-01', '2026-06-01', undefined)).toBe('2026-06-01')
  expect(clampDay('2026-07-01', undefined, '2026-06-30')).toBe('2026-06-30')
  expect(clampDay('2026-06-15', '2026-06-01', '2026-06-30')).toBe('2026-06-15')
})

test('every day of any month is there once and in order, whatever day weeks begin on', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 6 }), (date, first) => {
      const iso = date.toISOString().slice(0, 10)
      const days = monthWeeks(iso, first).flat().filter(Boolean)
      expect(days).toContain(iso)
      expect([...new Set(days)].sort()).toEqual(days)
      for (const week of monthWeeks(iso, first)) expect(week).toHaveLength(7)
    }),
  )
})

test('weeks begin on Monday in France, on Sunday in America', () => {
  expect(firstWeekdayOf('fr-FR')).toBe(1)
  expect(firstWeekdayOf('en-US')).toBe(0)
})

test.each([
  ['ArrowRight', 1, false, '2026-11-23'],
  ['ArrowRight', -1, false, '2026-11-21'],
  ['ArrowLeft', -1, false, '2026-11-23'],
  ['ArrowDown', 1, false, '2026-11-29'],
  ['ArrowUp', 1, false, '2026-11-15'],
  ['Home', 1, false, '2026-11-16'],
  ['End', 1, false, '2026-11-22'],
  ['PageUp', 1, false, '2026-10-22'],
  ['PageDown', 1, true, '2027-11-22'],
  ['a', 1, false, null],
])('the key %s (forward %i, by year: %s) leads from a Sunday to %s', (key, forward, byYear, day) => {
  expect(dayByKey('2026-11-22', key, 1, forward, byYear)).toBe(day)
})
