import { expect, it } from 'vitest'
import { storable } from '#db/storable.ts'

it.each([
  ['plain text', { a: 'é 😀' }, '{"a":"é 😀"}'],
  ['U+0000', { 'a\0b': ['x\0y'] }, '{"ab":["xy"]}'],
  ['half a surrogate pair', ['\ud83d'], '["\ufffd"]'],
  ['a backslash before u0000', { a: '\\u0000' }, '{"a":"\\\\u0000"}'],
  ['nothing', undefined, 'null'],
])('writes %s so that jsonb takes it', (_, value, json) => {
  expect(storable(value)).toBe(json)
})
