import { expect, test } from 'vitest'
import { shortcutKeys } from './shortcut-keys.ts'

test('Mod is the key of the machine', () => {
  expect(shortcutKeys('Mod+k', false, 'en').printed).toEqual(['Ctrl', 'K'])
  expect(shortcutKeys('Mod+k', true, 'en').printed).toEqual(['⌘', 'K'])
})

test('keys bear the names printed on French keyboards', () => {
  expect(shortcutKeys('Mod+Shift+z', false, 'fr').printed).toEqual(['Ctrl', 'Maj', 'Z'])
  expect(shortcutKeys('Delete', false, 'fr').printed).toEqual(['Suppr'])
})

test('signs are spoken by name', () => {
  expect(shortcutKeys('Mod+Enter', true, 'fr')).toEqual({ printed: ['⌘', '↩'], spoken: 'Cmd Entrée' })
})

test('plus and slash are keys too', () => {
  expect(shortcutKeys('+', false, 'en').printed).toEqual(['+'])
  expect(shortcutKeys('Mod++', false, 'en').printed).toEqual(['Ctrl', '+'])
  expect(shortcutKeys('/', false, 'en').printed).toEqual(['/'])
})
