import { expect, it } from 'vitest'
import { readDigits } from '#flow/text/digits.ts'

it.each([
  ['204817', '204817'],
  ['#204817', '204817'],
  ['CMD-204817', '204817'],
  ['cmd 204 817', '204817'],
  ['CMD-2O48l7', '204817'],
  ['n° 204.817', '204817'],
  ['ma commande est la 204817, merci', '204817'],
  ['la commande 204817 du 12 mars 2026', '204817'],
  ['204817 le 12', '204817'],
  ['２０４８１７', '204817'],
  ['75 011 Paris', '75011'],
  ['je ne l’ai pas', ''],
  ['😀', ''],
  ['', ''],
])('%s → %s', (typed, digits) => expect(readDigits(typed)).toBe(digits))

it('reads no more than a person would', () => {
  expect(readDigits('1'.repeat(100_000))).toHaveLength(1000)
})
