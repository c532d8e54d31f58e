import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OpeningHours } from '#flow/blocks/hours/opening-hours.ts'
import { isOpen, nextOpening } from '#flow/blocks/hours/opening-hours.ts'
import { atZoned, isoTime } from '#flow/time.ts'

const day = [{ from: '09:00', to: '18:00' }]
const paris: OpeningHours = {
  week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  exceptions: [],
  holidays: null,
  timeZone: 'Europe/Paris',
}
/** "2026-11-23 09:00" on a clock in Paris. */
function at(wall: string): number {
  const [year = 0, month = 0, dayOfMonth = 0, hour = 0, minute = 0] = wall.split(/[- :]/).map(Number)
  return atZoned({ year, month, day: dayOfMonth, hour, minute }, 'Europe/Paris')
}
const next = (wall: string, hours: OpeningHours) => {
  const moment = nextOpening(at(wall), hours)
  return moment === null ? null : isoTime(moment).slice(0, 16)
}

describe('opening hours', () => {
  it('open at the first minute and closed at the last', () => {
    expect(isOpen(at('2026-11-23 08:59'), paris)).toBe(false)
    expect(isOpen(at('2026-11-23 09:00'), paris)).toBe(true)
    expect(isOpen(at('2026-11-23 17:59'), paris)).toBe(true)
    expect(isOpen(at('2026-11-23 18:00'), paris)).toBe(false)
    expect(isOpen(at('2026-11-22 12:00'), paris)).toBe(false)
    expect(next('2026-11-20 19:00', paris)).toBe('2026-11-23T08:00')
    expect(next('2026-11-23 08:00', paris)).toBe('2026-11-23T08:00')
  })

  it('may pass midnight: they belong to the day they begin on', () => {
    const bar = { ...paris, week: { ...paris.week, sat: [{ from: '22:00', to: '02:00' }] } }
    expect(isOpen(at('2026-11-21 23:00'), bar)).toBe(true)
    expect(isOpen(at('2026-11-22 01:59'), bar)).toBe(true)
    expect(isOpen(at('2026-11-22 02:00'), bar)).toBe(false)
    expect(isOpen(at('2026-11-21 01:00'), bar)).toBe(false)
  })

  it('all day long: from midnight to midnight, however it is written', () => {
    for (const to of ['00:00', '24:00']) {
      const always = { ...paris, week: { ...paris.week, sun: [{ from: '00:00', to }] } }
      expect(isOpen(at('2026-11-22 00:00'), always)).toBe(true)
      expect(isOpen(at('2026-11-22 23:59'), always)).toBe(true)
      expect(isOpen(at('2026-11-23 00:00'), always)).toBe(false)
    }
  })

  it('close on public holidays, of the region too', () => {
    const french = { ...paris, holidays: { country: 'FR', region: '' } }
    const alsace = { ...paris, holidays: { country: 'FR', region: '67' } }
    expect(isOpen(at('2026-05-14 10:00'), paris)).toBe(true)
    expect(isOpen(at('2026-05-14 10:00'), french)).toBe(false)
    expect(isOpen(at('2026-04-03 10:00'), french)).toBe(true)
    expect(isOpen(at('2026-04-03 10:00'), alsace)).toBe(false)
    expect(next('2026-05-13 19:00', french)).toBe('2026-05-15T07:00')
  })

  it('exceptions win over both', () => {
    const shop: OpeningHours = {
      ...paris,
      holidays: { country: 'FR', region: '' },
      exceptions: [
        { from: '2026-11-11', until: '', yearly: false, opening: [{ from: '10:00', to: '12:00' }] },
        { from: '2020-12-24', until: '2021-01-02', yearly: true, opening: [] },
      ],
    }
    expect(isOpen(at('2026-11-11 11:00'), shop)).toBe(true)
    expect(isOpen(at('2026-11-11 13:00'), shop)).toBe(false)
    expect(isOpen(at('2026-12-28 10:00'), shop)).toBe(false)
    expect(isOpen(at('2027-12-23 10:00'), shop)).toBe(true)
    expect(next('2026-12-23 19:00', shop)).toBe('2027-01-04T08:00')
  })

  it('follow the clock when it changes', () => {
    const early = { ...paris, week: { ...paris.week, sun: [{ from: '01:00', to: '04:00' }] } }
    // On 29 March 2026 two o'clock is three; on 25 October it comes twice.
    expect(isOpen(Date.parse('2026-03-29T01:30:00Z'), early)).toBe(true)
    expect(isOpen(Date.parse('2026-03-29T02:00:00Z'), early)).toBe(false)
    expect(isOpen(Date.parse('2026-10-25T02:59:00Z'), early)).toBe(true)
    expect(isOpen(Date.parse('2026-10-25T03:00:00Z'), early)).toBe(false)
  })

  it('never open again is null', () => {
    const never = { ...paris, week: { ...paris.week, mon: [], tue: [], wed: [], thu: [], fri: [] } }
    expect(next('2026-11-23 12:00', never)).toBeNull()
  })

  it('the next opening is later, and then it is open', () => {
    const clock = fc.constantFrom('00:00', '06:30', '09:00', '12:00', '18:00', '23:59', '24:00')
    const times = fc.array(fc.record({ from: clock, to: clock }), { maxLength: 2 })
    const week = fc.record({
      mon: times,
      tue: times,
      wed: times,
      thu: times,
      fri: times,
      sat: times,
      sun: times,
    })
    const zones = fc.constantFrom('Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia')
    fc.assert(
      fc.property(week, zones, fc.integer({ min: 1.7e12, max: 1.9e12 }), (weekly, timeZone, now) => {
        const hours = { ...paris, week: weekly, timeZone }
        const opening = nextOpening(now, hours)
        if (opening === null) return
        expect(opening).toBeGreaterThan(now)
        // A time that the clock skips may open and close in the same moment.
        const zero = Object.values(weekly)
          .flat()
          .some(({ from }) => from === '24:00')
        if (!zero) expect(isOpen(opening, hours)).toBe(true)
      }),
    )
  })
})
