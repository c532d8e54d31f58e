import { expect, test } from 'vitest'
import { matchesName } from './matches-name.ts'

test.each([
  ['Été en Provence', 'ete', true],
  ['Orders', 'ORD', true],
  ['Orders', ' ders ', true],
  ['Orders', '', true],
  ['Orders', 'support', false],
])('%s, searched by %s: %s', (name, typed, found) => {
  expect(matchesName(name, typed, 'fr')).toBe(found)
})
