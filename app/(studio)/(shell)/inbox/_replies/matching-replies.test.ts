import { expect, test } from 'vitest'
import { matchingReplies } from './matching-replies.ts'

const replies = [
  { name: 'bye', text: 'Thank you, good bye' },
  { name: 'Été', text: 'We are closed in August' },
  { name: 'good morning', text: 'Good morning' },
  { name: 'opening', text: 'From 9 to 6' },
]
const found = (typed: string) => matchingReplies(replies, typed).map(({ name }) => name)

test('ready replies are found by how they begin, by a word, by what they say, whatever the accents', () => {
  expect(found('')).toHaveLength(4)
  expect(found('ete')).toEqual(['Été'])
  expect(found('good')).toEqual(['good morning', 'bye'])
  expect(found('MORNING')).toEqual(['good morning'])
  expect(found('9 to')).toEqual(['opening'])
  expect(found('nothing')).toEqual([])
})
