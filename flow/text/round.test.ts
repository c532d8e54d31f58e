import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { round } from '#flow/text/round.ts'

describe('rounding', () => {
  it.each([
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1.005, 2, 1.01],
    [1234.5678, 2, 1234.57],
    [5e-7, 6, 0.000001],
    [1e21, 2, 1e21],
    [0.5, -3, 1],
  ])('%d to %d places is %d', (value, places, rounded) => expect(round(value, places)).toBe(rounded))

  it('stays within half a unit', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.nat(6), (value, places) => {
        expect(Math.abs(round(value, places) - value)).toBeLessThanOrEqual(0.5 * 10 ** -places + 1e-6)
      }),
    )
  })
})
