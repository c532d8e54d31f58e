import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atZoned, civilFromDays, daysFromCivil, isoDate, isoTime, weekday, zoned } from '#flow/time.ts'

const zones = [
  'Europe/Paris',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
]
const moments = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2080, 0, 1) })

describe('the calendar', () => {
  it('counts days as everybody does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
        const date = new Date(days * 86_400_000)
        expect(isoDate(civilFromDays(days))).toBe(date.toISOString().slice(0, -14))
        expect(daysFromCivil(civilFromDays(days))).toBe(days)
        expect(weekday(days)).toBe(date.getUTCDay())
      }),
    )
  })

  it('writes moments as everybody does', () => {
    fc.assert(fc.property(moments, (at) => isoTime(at) === new Date(at).toISOString()))
  })
})

describe('a clock in a time zone', () => {
  it('shows what Intl says', () => {
    const written = (at: number, timeZone: string) =>
      new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at)
    const two = (value: number) => String(value).padStart(2, '0')
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (at, timeZone) => {
        const { hour, minute, second, ...date } = zoned(at, timeZone)
        expect(`${isoDate(date)} ${two(hour)}:${two(minute)}:${two(second)}`).toBe(written(at, timeZone))
      }),
      { numRuns: 300 },
    )
  })

  it('is read back to the moment, or to the first of two', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (any, timeZone) => {
        const at = Math.floor(any / 60_000) * 60_000
        const again = atZoned(zoned(at, timeZone), timeZone)
        expect(zoned(again, timeZone)).toEqual(zoned(at, timeZone))
        expect(again).toBeLessThanOrEqual(at)
      }),
      { numRuns: 300 },
    )
  })

  it('that skips an hour shows the moment after it; one that comes twice, its first', () => {
    const paris = (month: number, day: number, hour: number, minute: number) =>
      isoTime(atZoned({ year: 2026, month, day, hour, minute }, 'Europe/Paris'))
    expect(paris(3, 29, 1, 59)).toBe('2026-03-29T00:59:00.000Z')
    expect(paris(3, 29, 2, 30)).toBe('2026-03-29T01:30:00.000Z')
    expect(paris(3, 29, 3, 30)).toBe('2026-03-29T01:30:00.000Z')
    expect(paris(10, 25, 2, 30)).toBe('2026-10-25T00:30:00.000Z')
    expect(paris(10, 25, 3, 0)).toBe('2026-10-25T02:00:00.000Z')
  })

  it('of a zone that nobody knows is that of UTC', () => {
    expect(zoned(0, 'Nowhere/Never')).toEqual({
      year: 1970,
      month: 1,
      day: 1,
      hour: 0,
      minute: 0,
      second: 0,
      weekday: 4,
    })
  })
})
