import { expect, test } from 'vitest'
import { initials, personColor } from './initials.ts'

test.each([
  ['Léa Martin', 'LM'],
  ['Jean-Baptiste de La Salle', 'JS'],
  ['élodie', 'É'],
  ['lea.martin@example.com', 'L'],
  ['  ', '?'],
  ['', '?'],
  ['🙂', '?'],
  ['张 伟', '张伟'],
])('%s → %s', (name, letters) => {
  expect(initials(name)).toBe(letters)
})

test('a name keeps its colour, and names share the eight', () => {
  expect(personColor('Léa')).toBe(personColor('Léa'))
  const colors = new Set(Array.from({ length: 100 }, (_, i) => personColor(`person ${i}`)))
  expect(colors.size).toBe(8)
})
