import { expect, test } from 'vitest'
import { readPaste } from './read-paste.ts'

test.each([
  ['one', [['one']]],
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\t\nb\t2',
    [
      ['a', ''],
      ['b', '2'],
    ],
  ],
  ['"two\nlines"\t"a ""word"""', [['two\nlines', 'a "word"']]],
  ['5" pipe\tx', [['5" pipe', 'x']]],
])('%j', (text, cells) => {
  expect(readPaste(text)).toEqual(cells)
})
