import { expect, it } from 'vitest'
import { daysBefore, daysOf, eachDay, momentsOf } from '#server/insights/period.ts'

const evening = Date.parse('2026-11-25T23:30:00Z')

it('ends today where the bot is', () => {
  expect(daysOf(7, evening, 'UTC')).toEqual({ from: '2026-11-19', to: '2026-11-25', count: 7 })
  expect(daysOf(1, evening, 'Europe/Paris')).toEqual({ from: '2026-11-26', to: '2026-11-26', count: 1 })
  expect(daysOf('all', evening, 'UTC', '2026-11-01')).toMatchObject({ from: '2026-11-01', count: 25 })
  expect(daysOf('all', evening, 'UTC')).toMatchObject({ from: '2026-11-25', count: 1 })
})

it('comes after as many days, across months and years', () => {
  const days = daysOf(3, Date.parse('2027-01-02T12:00:00Z'), 'UTC')
  expect(eachDay(days)).toEqual(['2026-12-31', '2027-01-01', '2027-01-02'])
  expect(daysBefore(days)).toEqual({ from: '2026-12-28', to: '2026-12-30', count: 3 })
})

it('begins and ends at midnight there, also when clocks change', () => {
  const { from, to } = momentsOf({ from: '2026-10-25', to: '2026-10-25', count: 1 }, 'Europe/Paris')
  expect(new Date(from).toISOString()).toBe('2026-10-24T22:00:00.000Z')
  expect(to - from).toBe(25 * 3_600_000)
})
