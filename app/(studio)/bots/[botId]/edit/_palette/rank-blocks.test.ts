import { expect, it } from 'vitest'
import { rankBlocks } from './rank-blocks.ts'

const types = (...asked: Parameters<typeof rankBlocks>) => rankBlocks(...asked).map(({ type }) => type)

it('offers what usually follows when nothing is typed', () => {
  expect(types('', 'en', 'start').slice(0, 2)).toEqual(['message', 'choice'])
  expect(types('', 'en', 'message')[0]).toBe('choice')
})

it('never offers the start', () => {
  expect(types('', 'en')).not.toContain('start')
  expect(types('début', 'fr')).not.toContain('start')
})

it('finds by title, by keyword, without accents, and by the English name', () => {
  expect(types('mess', 'en')[0]).toBe('message')
  expect(types('boutons', 'fr')[0]).toBe('choice')
  expect(types('video', 'fr')).toContain('message')
  expect(types('choice', 'fr')).toContain('choice')
})

it('offers nothing for nonsense', () => {
  expect(types('qzx', 'en')).toEqual([])
})
