import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRating } from '#flow/blocks/rating/read-rating.ts'

describe('a rate as people type it', () => {
  it.each([
    ['8', 8],
    ['huit', 8],
    ['8/10', 8],
    ['8 / 10', 8],
    ['dix sur dix', 10],
    ['8 out of 10', 8],
    ['0', 0],
    ['11', null],
    ['-1', null],
    ['8,5', null],
    ['4/5', null],
    ['super', null],
    ['', null],
  ])('from 0 to 10, %j is %j', (text, rate) => expect(readRating(text, 0, 10, 'fr')).toBe(rate))

  it.each([
    ['★★★★', 4],
    ['⭐⭐⭐', 3],
    ['⭐️ ⭐️', 2],
    ['😀', 5],
    ['😡', 1],
    ['🙂 merci', 4],
    ['😡😀', null],
    ['5/5', 5],
    ['8/10', null],
    ['six', null],
  ])('from 1 to 5, %j is %j', (text, rate) => expect(readRating(text, 1, 5, 'fr')).toBe(rate))

  it('is on the scale or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const rate = readRating(text, 1, 5, 'en')
        expect(rate === null || [1, 2, 3, 4, 5].includes(rate)).toBe(true)
      }),
    )
  })
})
