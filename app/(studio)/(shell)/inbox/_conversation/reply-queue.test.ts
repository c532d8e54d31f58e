import { expect, test } from 'vitest'
import type { Outgoing } from '#app/_chat/transcript.ts'
import type { Tried } from './reply-queue.ts'
import { replyQueue } from './reply-queue.ts'

const words = (key: string) => ({
  key,
  answer: { text: key },
  shown: { type: 'text' as const, text: key },
  at: 0,
})

/** A queue whose tries end as they are told to, in turn. */
function queue(kept: readonly Outgoing[] = []) {
  const tried: string[] = []
  const ends: ((tried: Tried) => void)[] = []
  const timers: (() => void)[] = []
  let shown: readonly Outgoing[] = kept
  const replies = replyQueue(
    {
      tries: ({ key }) => {
        tried.push(key)
        return new Promise((resolve) => ends.push(resolve))
      },
      changed: (outgoing) => {
        shown = outgoing
      },
      later: (call) => {
        timers.push(call)
        return () => void timers.splice(timers.indexOf(call), 1)
      },
      chance: () => 0.5,
    },
    kept,
  )
  const end = async (how: Tried) => {
    ends.shift()?.(how)
    await new Promise((resolve) => setImmediate(resolve))
  }
  const states = () => shown.map(({ key, state }) => `${key} ${state}`)
  return { replies, tried, timers, end, states }
}

test('what is said goes out in order, one after the other', async () => {
  const { replies, tried, end, states } = queue()
  replies.add(words('one'))
  replies.add(words('two'))
  expect(tried).toEqual(['one'])
  expect(states()).toEqual(['one sending', 'two waiting'])
  await end('said')
  expect(tried).toEqual(['one', 'two'])
  await end('said')
  expect(states()).toEqual([])
})

test('what nobody was reached for is tried again by itself, before what was said after it, and at once when it is woken', async () => {
  const { replies, tried, timers, end, states } = queue()
  replies.add(words('one'))
  replies.add(words('two'))
  await end('unreached')
  expect(states()).toEqual(['one waiting', 'two waiting'])
  expect(tried).toEqual(['one'])
  timers[0]?.()
  await end('unreached')
  expect(tried).toEqual(['one', 'one'])
  void replies.wake()
  expect(timers).toEqual([])
  await end('said')
  await end('said')
  expect(tried).toEqual(['one', 'one', 'one', 'two'])
  expect(states()).toEqual([])
})

test('what was refused waits for the agent, and lets the next one pass', async () => {
  const { replies, tried, end, states } = queue()
  replies.add(words('one'))
  replies.add(words('two'))
  await end('refused')
  await end('said')
  expect(states()).toEqual(['one failed'])
  replies.retry('one')
  await end('refused')
  replies.drop('one')
  expect(tried).toEqual(['one', 'two', 'one'])
  expect(states()).toEqual([])
})

test('what was kept goes out when it is woken', async () => {
  const { replies, tried, end, states } = queue([{ ...words('kept'), state: 'waiting' }])
  expect(tried).toEqual([])
  void replies.wake()
  await end('said')
  expect(tried).toEqual(['kept'])
  expect(states()).toEqual([])
})
