import { expect, test } from 'vitest'
import { slashWord, withReply, withSlash } from './slash-word.ts'

/** The caret stands where the text has "|". */
const at = (drawn: string) => ({ text: drawn.replace('|', ''), caret: drawn.indexOf('|') })
const drawn = ({ text, caret }: { text: string; caret: number }) =>
  `${text.slice(0, caret)}|${text.slice(caret)}`
const sought = (given: string) => {
  const { text, caret } = at(given)
  return slashWord(text, caret)
}

test.each([
  ['/|', { from: 0, typed: '' }],
  ['/good mor|', { from: 0, typed: 'good mor' }],
  ['/go|od', { from: 0, typed: 'go' }],
  ['Hello Ada, /pri|', { from: 11, typed: 'pri' }],
  ['Hello Ada,\n/pri| and more', { from: 11, typed: 'pri' }],
  ['|/', null],
  ['and/or|', null],
  ['12 / 3|', null],
  ['https://shop.example/lamp|', null],
  ['/first\nsecond|', null],
  ['words|', null],
])('%s looks for %j', (given, found) => {
  expect(sought(given)).toEqual(found)
})

test('a reply takes the place of what looked for it, and leaves what stands around it', () => {
  const { text, caret } = at('Hello Ada, /pri|. Bye')
  const word = slashWord(text, caret)
  expect(word && drawn(withReply(text, word, 'It is 12 €'))).toBe('Hello Ada, It is 12 €|. Bye')
})

test('a slash that is put into what was written makes it look for a reply, and loses nothing', () => {
  const put = ({ text, caret }: { text: string; caret: number }) => drawn(withSlash(text, caret))
  expect(put(at('|'))).toBe('/|')
  expect(put(at('Hello Ada,|'))).toBe('Hello Ada, /|')
  expect(put(at('Hello | Ada'))).toBe('Hello /| Ada')
})
