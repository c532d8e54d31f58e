import { expect, test } from 'vitest'
import { askMail, askName, conversation, said, snapshot } from '#app/_chat/testing/said.ts'
import type { Outgoing, Transcript, TranscriptAction } from '#app/_chat/transcript.ts'
import { noTranscript, transcript } from '#app/_chat/transcript.ts'

const outgoing = (key: string, text: string, more: Partial<Outgoing> = {}): Outgoing => ({
  ...{ key, answer: { text }, shown: { type: 'text', text }, at: 0, state: 'sending' },
  ...more,
})
const after = (...actions: TranscriptAction[]) => actions.reduce(transcript, noTranscript)
const texts = ({ messages }: Transcript) => messages.map(({ text }) => text)

const begun: TranscriptAction = {
  type: 'snapshot',
  snapshot: snapshot(askName, said(1, 'bot', 'Name?')),
  since: 0,
}

test('a message told three times and out of order is there once, in its place', () => {
  const state = after(
    begun,
    { type: 'message', message: said(5, 'bot', 'Mail?') },
    { type: 'message', message: said(3, 'contact', 'Ada') },
    { type: 'message', message: said(5, 'bot', 'Mail?') },
    {
      type: 'snapshot',
      snapshot: snapshot(askMail, said(3, 'contact', 'Ada'), said(5, 'bot', 'Mail?')),
      since: 1,
    },
  )
  expect(texts(state)).toEqual(['Name?', 'Ada', 'Mail?'])
  expect(state.seq).toBe(5)
  expect(state.input).toBe(askMail)
})

test('an answer to the server that is older than what is known does not bring the old question back', () => {
  const state = after(
    begun,
    {
      type: 'snapshot',
      snapshot: snapshot(askMail, said(3, 'contact', 'Ada'), said(5, 'bot', 'Mail?')),
      since: 1,
    },
    { type: 'snapshot', snapshot: snapshot(askName), since: 1 },
    { type: 'input', input: askName, since: 1 },
    { type: 'status', conversation: { ...conversation, status: 'human' }, since: 1 },
  )
  expect(state.input).toBe(askMail)
  expect(state.conversation?.status).toBe('active')
})

test('what was sent becomes the message that confirms it, and keeps its name', () => {
  const state = after(
    begun,
    { type: 'send', outgoing: outgoing('k1', 'Ada', { inputId: '1' }) },
    {
      type: 'snapshot',
      snapshot: snapshot(askMail, said(3, 'contact', 'Ada'), said(5, 'bot', 'Mail?')),
      since: 1,
      sent: 'k1',
    },
  )
  expect(state.outgoing).toEqual([])
  expect(state.keys[3]).toBe('k1')
})

test('when the stream is faster than the answer, the message is still there once', () => {
  const sent = after(
    begun,
    { type: 'send', outgoing: outgoing('k1', 'Ada', { inputId: '1' }) },
    { type: 'message', message: said(3, 'contact', 'Ada') },
  )
  expect(sent.outgoing[0]?.seq).toBe(3)
  const state = transcript(sent, {
    type: 'snapshot',
    snapshot: snapshot(askMail, said(3, 'contact', 'Ada')),
    since: 1,
    sent: 'k1',
  })
  expect(state.outgoing).toEqual([])
  expect(texts(state)).toEqual(['Name?', 'Ada'])
})

test('the same words from another tab are not taken for ones that still wait for the network', () => {
  const state = after(
    begun,
    { type: 'send', outgoing: outgoing('k1', 'Ada', { state: 'waiting' }) },
    { type: 'message', message: said(3, 'contact', 'Ada') },
  )
  expect(state.outgoing).toHaveLength(1)
  expect(state.outgoing[0]?.seq).toBeUndefined()
})

test('words that came too late for their question are given back', () => {
  const state = after(
    begun,
    { type: 'send', outgoing: outgoing('k1', 'Ada', { inputId: '0' }) },
    { type: 'snapshot', snapshot: snapshot(askName), since: 1, sent: 'k1' },
  )
  expect(state.outgoing).toEqual([])
  expect(state.returned).toBe('Ada')
  expect(transcript(state, { type: 'taken' }).returned).toBe('')
})

test('words for no question in particular stay in sight until they are told among the messages', () => {
  const waiting = after(
    begun,
    { type: 'send', outgoing: outgoing('k1', 'And another thing') },
    { type: 'snapshot', snapshot: snapshot(null), since: 1, sent: 'k1' },
  )
  expect(waiting.outgoing[0]?.state).toBe('sent')
  const told = transcript(waiting, { type: 'message', message: said(7, 'contact', 'And another thing') })
  expect(told.outgoing).toEqual([])
  expect(told.keys[7]).toBe('k1')
})

test('a new beginning gives back what was never sent', () => {
  const state = after(
    begun,
    { type: 'send', outgoing: outgoing('k1', 'First', { state: 'failed' }) },
    { type: 'send', outgoing: outgoing('k2', 'Second', { state: 'waiting' }) },
    { type: 'again' },
  )
  expect(state).toEqual({ ...noTranscript, returned: 'First\nSecond' })
})

test('somebody stops typing when their message is there, or when they leave', () => {
  const typing = after(begun, { type: 'typing', typing: { name: 'Léa' } })
  expect(transcript(typing, { type: 'message', message: said(9, 'agent', 'Hello') }).typing).toBeNull()
  expect(transcript(typing, { type: 'status', conversation, since: 1 }).typing).toBeNull()
  expect(transcript(typing, { type: 'message', message: said(9, 'contact', 'Hello') }).typing).toEqual({
    name: 'Léa',
  })
})
