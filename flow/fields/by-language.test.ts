import { expect, it } from 'vitest'
import { blockOf } from '#flow/blocks/registry.ts'
import { areByLanguage } from '#flow/fields/by-language.ts'

it.each([
  ['message', true],
  ['choice', true],
  ['end', true],
  ['wait', false],
  ['setValue', false],
  ['goTo', false],
])('%s: %s', (type, expected) => {
  expect(areByLanguage(blockOf(type)?.fields ?? {})).toBe(expected)
})
