import fc from 'fast-check'
import { expect, it } from 'vitest'
import { daily, every, nextTime } from '#server/jobs/schedule.ts'

it('comes due at the given time of the day, UTC', () => {
  const next = (from: string) => new Date(nextTime(daily(3, 10), Date.parse(from))).toISOString()
  expect(next('2026-11-25T00:00:00Z')).toBe('2026-11-25T03:10:00.000Z')
  expect(next('2026-11-25T03:10:00Z')).toBe('2026-11-26T03:10:00.000Z')
})

it('is always later, and never later than one period', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 1e9 }), fc.nat(2e12), (period, now) => {
      const next = nextTime(every(period), now)
      expect(next - now).toBeGreaterThan(0)
      expect(next - now).toBeLessThanOrEqual(period)
    }),
  )
})
