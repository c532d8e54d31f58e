import { expect, test } from 'vitest'
import type { Message } from '#app/_chat/contract.ts'
import { said } from '#app/_chat/testing/said.ts'
import { transcriptLines } from '#app/_chat/transcript-lines.ts'

const at = (time: string, message: Message): Message => ({ ...message, at: new Date(time).toISOString() })
const none = { outgoing: [], keys: {} }

test('bubbles of one speaker are grouped; another speaker, a long silence and midnight part them', () => {
  const lines = transcriptLines(
    [
      at('2026-11-21T10:00', said(1, 'bot', 'a')),
      at('2026-11-21T10:01', said(2, 'bot', 'b')),
      at('2026-11-21T10:01', said(3, 'contact', 'c')),
      at('2026-11-21T10:02', { ...said(4, 'agent', 'd'), author: 'Léa' }),
      at('2026-11-21T10:02', { ...said(5, 'agent', 'e'), author: 'Max' }),
      at('2026-11-21T23:59', { ...said(6, 'agent', 'f'), author: 'Max' }),
      at('2026-11-22T00:01', { ...said(7, 'agent', 'g'), author: 'Max' }),
    ],
    none,
  )
  const marks = lines.map(({ message, first, last, newDay }) =>
    [message.text, first && 'first', last && 'last', newDay && 'day'].filter(Boolean).join(' '),
  )
  expect(marks).toEqual([
    'a first day',
    'b last',
    'c first last',
    'd first last',
    'e first last',
    'f first last',
    'g first last day',
  ])
})

test('what is on its way stands last, once, and keeps its key when it is confirmed', () => {
  const outgoing = {
    ...{ key: 'k1', answer: { text: 'hi' }, shown: { type: 'text', text: 'hi' }, at: 1 },
    state: 'sending' as const,
  }
  const keysOf = (lines: ReturnType<typeof transcriptLines>) => lines.map(({ key }) => key)
  const bot = said(1, 'bot', 'a')
  expect(keysOf(transcriptLines([bot], { outgoing: [outgoing], keys: {} }))).toEqual(['m1', 'k1'])
  const told = said(2, 'contact', 'hi')
  const seen = { outgoing: [{ ...outgoing, seq: 2 }], keys: { 2: 'k1' } }
  expect(keysOf(transcriptLines([bot, told], seen))).toEqual(['m1', 'k1'])
  expect(keysOf(transcriptLines([bot, told], { outgoing: [], keys: { 2: 'k1' } }))).toEqual(['m1', 'k1'])
})

test('what happened stands alone: who joins still speaks under their name', () => {
  const at = '2026-11-22T12:00:00Z'
  const line = (seq: number, type: string) => ({
    id: `m${seq}`,
    seq,
    role: 'agent' as const,
    author: 'Ada',
    type,
    at,
  })
  const lines = transcriptLines([line(1, 'joined'), line(2, 'text'), line(3, 'text'), line(4, 'left')], {
    outgoing: [],
    keys: {},
  })
  expect(lines.map(({ first, last }) => [first, last])).toEqual([
    [true, true],
    [true, false],
    [false, true],
    [true, true],
  ])
})
