import { expect, test } from 'vitest'
import { wordsOf } from '#flow/text/words-of.ts'

test.each([
  ['I agree to the [terms](https://shop.example/terms).', 'I agree to the terms.'],
  ['**Yes**,\n*please*', 'Yes, please'],
  ['One\n\n- two\n- three', 'One two three'],
  ['2 \\* 3', '2 * 3'],
  ['', ''],
])('%j is read as %j', (text, words) => {
  expect(wordsOf(text)).toBe(words)
})
