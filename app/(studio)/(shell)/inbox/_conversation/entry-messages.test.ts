import { expect, test } from 'vitest'
import { conversationWords } from './conversation-words.ts'
import type { Entry } from './entry-messages.ts'
import { entryMessages, mergeEntries, stillComing } from './entry-messages.ts'

const at = '2026-11-22T12:00:00Z'
const happened = (
  seq: number,
  kind: 'takeOver' | 'handOn' | 'handBack' | 'close' | 'track',
  more = {},
): Entry => ({
  ...{ seq, at, type: 'event', kind, ...more },
})

test('what happened is told between what was said; notes carry who wrote them', () => {
  const said: Entry = {
    seq: 1,
    at,
    type: 'message',
    message: { id: 'm1', seq: 1, role: 'bot', type: 'text', text: 'Hi', at },
  }
  const messages = entryMessages(
    [
      said,
      happened(2, 'takeOver', { author: 'Ada' }),
      { seq: 3, at, type: 'note', text: '<b>VIP</b>', author: 'Bob' },
      happened(4, 'handOn', { author: 'Ada', to: 'Bob' }),
      // Who takes it over from another hands it on to themselves.
      happened(5, 'handOn', { author: 'Bob', to: 'Bob' }),
      happened(6, 'track', { text: 'sold' }),
      happened(7, 'close', { author: 'Bob' }),
    ],
    conversationWords.en,
  )
  expect(messages.map(({ role, type, author, text }) => [role, type, author ?? text])).toEqual([
    ['bot', 'text', 'Hi'],
    ['agent', 'joined', 'Ada'],
    ['agent', 'note', 'Bob'],
    ['agent', 'notice', 'Ada handed the conversation on to Bob'],
    ['agent', 'joined', 'Bob'],
    ['agent', 'notice', 'Goal reached: sold'],
    ['agent', 'notice', 'Bob closed the conversation'],
  ])
})

test('what comes twice, or late, is there once and in order', () => {
  const merged = mergeEntries(
    [happened(1, 'takeOver'), happened(4, 'close')],
    [happened(4, 'close'), happened(2, 'handOn')],
  )
  expect(merged.map(({ seq }) => seq)).toEqual([1, 2, 4])
})

test('what an agent said is on its way until it is told, by whichever way it comes first', () => {
  const message = { id: 'm5', seq: 5, role: 'agent' as const, type: 'text' as const, text: 'Hello', at }
  const outgoing = [{ key: 'one' }, { key: 'two' }]
  expect(stillComing(outgoing, [])).toEqual(outgoing)
  expect(stillComing(outgoing, [{ seq: 5, at, type: 'message', message, key: 'one' }])).toEqual([
    { key: 'two' },
  ])
})
