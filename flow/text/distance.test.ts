import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance, nearest } from '#flow/text/distance.ts'

describe('distance', () => {
  it('counts letters added, lost, changed, swapped', () => {
    expect(distance('gmail', 'gmail', 2)).toBe(0)
    expect(distance('gmial', 'gmail', 2)).toBe(1)
    expect(distance('gmal', 'gmail', 2)).toBe(1)
    expect(distance('gmaill', 'gmail', 2)).toBe(1)
    expect(distance('gmeil', 'gmail', 2)).toBe(1)
    expect(distance('yaho', 'gmail', 2)).toBe(3)
    expect(distance('', 'ab', 2)).toBe(2)
  })

  it('is what the plain algorithm says, up to the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        expect(distance(a, b, limit)).toBe(Math.min(plain(a, b), limit + 1))
        expect(distance(b, a, limit)).toBe(distance(a, b, limit))
      }),
    )
  })
})

describe('the nearest word', () => {
  it('must be the only one', () => {
    expect(nearest('upcas', ['upcase', 'downcase'])).toBe('upcase')
    expect(nearest('case', ['cases', 'cased'])).toBe(null)
    expect(nearest('cats', ['cat', 'cat'])).toBe('cat')
    expect(nearest('dat', ['date'])).toBe(null)
    expect(nearest('zzzzzz', ['date'])).toBe(null)
  })
})

function plain(a: string, b: string): number {
  const rows = [...Array(a.length + 1).keys()].map(() => new Array<number>(b.length + 1).fill(0))
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) {
        rows[i]![j] = i + j
        continue
      }
      rows[i]![j] = Math.min(
        rows[i - 1]![j]! + 1,
        rows[i]![j - 1]! + 1,
        rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        rows[i]![j] = Math.min(rows[i]![j]!, rows[i - 2]![j - 2]! + 1)
      }
    }
  }
  return rows[a.length]![b.length]!
}
