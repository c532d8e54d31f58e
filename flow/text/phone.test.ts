import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPhone, showPhone } from '#flow/text/phone.ts'

describe('phone numbers as people type them', () => {
  const typed: [string, string, string | null][] = [
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['06.12.34.56.78', 'fr', '+33612345678'],
    ['0612345678', 'FR', '+33612345678'],
    ['+33 (0)6 12 34 56 78', 'FR', '+33612345678'],
    ['0033 6 12 34 56 78', 'FR', '+33612345678'],
    ['mon numéro est le 06 12 34 56 78 merci', 'FR', '+33612345678'],
    ['Tél : 01 42 68 53 00.', 'FR', '+33142685300'],
    ['+44 20 7946 0958', 'FR', '+442079460958'],
    ['(212) 555-0100', 'US', '+12125550100'],
    ['+32 470 12 34 56', '', '+32470123456'],
    ['０６１２３４５６７８', 'FR', '+33612345678'],
    ['06 12 34 56 7', 'FR', null],
    ['06 12 34 56 78 ou 06 12 34 56 79', 'FR', null],
    ['06 12 34 56 78', '??', null],
    ['12', 'FR', null],
    ['demain', 'FR', null],
    ['', 'FR', null],
  ]
  it.each(typed)('%j in %s is %j', (text, country, number) => expect(readPhone(text, country)).toBe(number))

  it('are E.164 or nothing', () => {
    const digits = fc
      .array(fc.constantFrom('0', '6', '12', '+', '33', ' ', '.', '(', ')', '-', 'x'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits), fc.constantFrom('FR', 'US', '', 'XX'), (text, country) => {
        expect(readPhone(text, country) ?? '+33612345678').toMatch(/^\+[1-9]\d{5,14}$/)
      }),
    )
  })

  it('are shown as people write them', () => {
    expect(showPhone('+33612345678')).toBe('+33 6 12 34 56 78')
    expect(showPhone('not a phone')).toBe('not a phone')
  })
})
