import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '#flow/json.ts'
import { show } from '#flow/text/show.ts'

describe('a value in a text', () => {
  const shown: [Json | undefined, string][] = [
    [undefined, ''],
    [null, ''],
    ['a', 'a'],
    [true, 'true'],
    [12, '12'],
    [-0.5, '-0.5'],
    [0.1 + 0.2, '0.3'],
    [19.99 * 3, '59.97'],
    [['a', 2, null, true], 'a, 2, true'],
    [{ a: '', b: 1 }, 'b: 1'],
    [[], ''],
    [{ city: 'Lyon', zip: '69001' }, 'city: Lyon, zip: 69001'],
    [[{ name: 'a' }, { name: 'b' }], 'name: a, name: b'],
    [[[[[[['deep']]]]]], '…'],
  ]
  it.each(shown)('%j reads %j', (value, text) => expect(show(value)).toBe(text))

  it('is never longer than its limit', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(40), (value, limit) => {
        expect(show(value as Json, limit).length).toBeLessThanOrEqual(limit)
      }),
    )
    expect(show('x'.repeat(200_000)).length).toBe(50_000)
  })
})
