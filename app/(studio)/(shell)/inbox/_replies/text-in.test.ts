import { expect, test } from 'vitest'
import { textIn } from './text-in.ts'

test('a ready reply is said in the visitor’s language, or else in the nearest there is', () => {
  const texts = { '': 'Hi', fr: 'Bonjour', 'pt-BR': 'Oi' }
  expect(textIn(texts, 'fr')).toBe('Bonjour')
  expect(textIn(texts, 'fr-CA')).toBe('Bonjour')
  expect(textIn(texts, 'pt-BR')).toBe('Oi')
  expect(textIn(texts, 'pt')).toBe('Hi')
  expect(textIn({ fr: 'Bonjour' }, 'de')).toBe('Bonjour')
  expect(textIn({}, 'de')).toBe('')
})
