import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, instantOf, readMoment } from '#flow/text/moment.ts'

describe('moments', () => {
  it('are read from ISO 8601', () => {
    expect(readMoment('1970-01-02')).toEqual({ type: 'day', days: 1 })
    expect(readMoment('1970-01-01T01:00')).toEqual({ type: 'wall', ms: 3_600_000 })
    expect(readMoment('1970-01-01T01:00:00.5Z')).toEqual({ type: 'instant', at: 3_600_500 })
    expect(readMoment(' 1970-01-01 01:00:00+01:00 ')).toEqual({ type: 'instant', at: 0 })
    expect(readMoment('1969-12-31T19:00:00-0500')).toEqual({ type: 'instant', at: 0 })
  })

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-01T25:00',
    '12/03/2027',
    'now',
    '',
    '2026-1-1',
  ])('%j is none', (text) => expect(readMoment(text)).toBe(null))

  it('agree with the platform', () => {
    const dates = fc.date({ min: new Date('1600-01-01'), max: new Date('2400-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(dates, (date) => {
        expect(readMoment(date.toISOString())).toEqual({ type: 'instant', at: date.getTime() })
      }),
    )
  })

  it('fall on the day of the time zone', () => {
    const late = readMoment('2026-11-22T23:30:00Z')
    expect(late && dayOf(late, 'Europe/Paris')).toBe(late && dayOf(late, 'UTC') + 1)
  })

  it('begin at midnight there', () => {
    const day = readMoment('2026-07-14')
    expect(day && instantOf(day, 'Europe/Paris')).toBe(Date.parse('2026-07-13T22:00:00Z'))
    const wall = readMoment('2026-07-14T10:30:15')
    expect(wall && instantOf(wall, 'America/New_York')).toBe(Date.parse('2026-07-14T14:30:15Z'))
  })
})
