import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createChatEngine } from '#app/_chat/chat-engine.ts'
import type { Kept } from '#app/_chat/chat-storage.ts'
import { FakeBot } from '#app/_chat/testing/fake-bot.ts'
import { fakeTransport } from '#app/_chat/testing/fake-transport.ts'
import { askMail, askName } from '#app/_chat/testing/said.ts'

const turns = [
  { say: [{ text: 'Name?' }], ask: askName },
  { say: [{ text: 'Mail?' }], ask: askMail },
  { say: [{ text: 'Bye' }], ask: null, status: 'ended' as const },
]

/** A chat with its bot. Timers are the test's: `settle` lets pass what is under way, `pass` seconds. */
function chat(kept: { value: Kept } = { value: { session: null, outgoing: [] } }, bot = new FakeBot(turns)) {
  const { transport, network } = fakeTransport(bot)
  const storage = {
    read: () => kept.value,
    write: (change: Partial<Kept>) => {
      kept.value = { ...kept.value, ...change }
    },
  }
  const engine = createChatEngine(transport, storage, { locale: 'en' })
  const say = (text: string) => engine.say({ text }, { type: 'text', text })
  const texts = () => engine.state().transcript.messages.map(({ text }) => text)
  const pending = () =>
    engine.state().transcript.outgoing.map(({ state, shown }) => `${shown.text}: ${state}`)
  return { bot, engine, network, kept, say, texts, pending }
}
const settle = () => vi.advanceTimersByTimeAsync(0)
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('nothing is asked before it is opened; then the conversation is there', async () => {
  const { bot, engine, texts, kept } = chat()
  engine.inSight(true)
  await settle()
  expect(bot.begun).toEqual([])
  expect(kept.value.session).toBeNull()
  engine.open()
  engine.open()
  await settle()
  expect(bot.begun).toEqual([{ locale: 'en' }])
  expect(texts()).toEqual(['Name?'])
  expect(kept.value).toMatchObject({ session: { conversation: 'c1' }, visitor: 'v1' })
})

test('words typed before the bot is there are sent when it is', async () => {
  const { engine, say, texts } = chat()
  engine.open()
  say('Ada')
  await settle()
  expect(texts()).toEqual(['Name?', 'Ada', 'Mail?'])
})

test('an answer names its question, and what is typed behind it does not', async () => {
  const { bot, engine, say } = chat()
  engine.open()
  await settle()
  say('Ada')
  say('ada@example.org')
  await settle()
  expect(bot.sent.map(({ inputId }) => inputId)).toEqual(['1', undefined])
})

test('what the network swallows is sent again in order, and acts once', async () => {
  const { bot, engine, network, say, texts, pending } = chat()
  engine.open()
  await settle()
  network.losesAnswers = true
  say('Ada')
  say('ada@example.org')
  await settle()
  expect(pending()).toEqual(['Ada: waiting', 'ada@example.org: waiting'])
  await pass(3)
  network.losesAnswers = false
  await pass(15)
  expect(texts()).toEqual(['Name?', 'Ada', 'Mail?', 'ada@example.org', 'Bye'])
  expect(bot.sent).toHaveLength(2)
  expect(pending()).toEqual([])
})

test('without a network messages wait, survive a reload, and leave when it is back', async () => {
  const kept = { value: { session: null, outgoing: [] } as Kept }
  const first = chat(kept)
  first.engine.open()
  await settle()
  first.engine.network(false)
  first.network.up = false
  first.say('Ada')
  await pass(60)
  expect(first.pending()).toEqual(['Ada: waiting'])
  first.engine.stop()

  const second = chat(kept, first.bot)
  second.engine.open()
  await settle()
  expect(second.bot.begun).toHaveLength(1)
  expect(second.texts()).toEqual(['Name?', 'Ada', 'Mail?'])
  expect(kept.value.outgoing).toEqual([])
})

test('a network that comes and goes every second, and swallows answers, loses and repeats nothing', async () => {
  const { bot, engine, network, say, texts } = chat()
  let second = 0
  function comesOrGoes() {
    const state = second++ % 3
    network.up = state > 0
    network.losesAnswers = state === 1
    engine.network(network.up)
  }
  comesOrGoes()
  const each = setInterval(comesOrGoes, 1000)
  engine.inSight(true)
  engine.open()
  await pass(3.5)
  say('Ada')
  say('ada@example.org')
  await pass(60)
  clearInterval(each)
  expect(texts()).toEqual(['Name?', 'Ada', 'Mail?', 'ada@example.org', 'Bye'])
  expect(bot.begun).toHaveLength(1)
  expect(bot.sent).toHaveLength(2)
})

test('what is refused stays for the visitor to try again or take back, and lets the next pass', async () => {
  const { engine, network, say, texts, pending } = chat()
  engine.open()
  await settle()
  network.refuses = 'refused'
  say('Ada')
  await settle()
  expect(pending()).toEqual(['Ada: failed'])
  network.refuses = null
  say('Grace')
  await settle()
  expect(texts()).toEqual(['Name?', 'Grace', 'Mail?'])
  const [failed] = engine.state().transcript.outgoing
  engine.drop(failed?.key ?? '')
  expect(pending()).toEqual([])
})

test('one stream while in sight, none while hidden, ended or without a network', async () => {
  const { bot, engine, say } = chat()
  engine.open()
  await settle()
  expect(bot.listeners).toBe(0)
  engine.inSight(true)
  engine.inSight(true)
  await settle()
  expect(bot.listeners).toBe(1)
  engine.inSight(false)
  expect(bot.listeners).toBe(0)
  engine.inSight(true)
  engine.network(false)
  expect(bot.listeners).toBe(0)
  engine.network(true)
  await settle()
  expect(bot.listeners).toBe(1)
  say('Ada')
  say('ada@example.org')
  await settle()
  expect(engine.state().transcript.conversation?.status).toBe('ended')
  expect(bot.listeners).toBe(0)
})

test('what was said while it slept is there when it wakes', async () => {
  const { bot, engine, texts } = chat()
  engine.open()
  engine.inSight(true)
  await settle()
  engine.inSight(false)
  bot.status({ status: 'human', agent: { name: 'Léa' } })
  bot.say({ role: 'agent', text: 'Hello, Léa here' })
  engine.inSight(true)
  await settle()
  expect(texts()).toEqual(['Name?', 'Hello, Léa here'])
  expect(engine.state().transcript.conversation?.agent?.name).toBe('Léa')
})

test('a human’s typing is seen for a while; the visitor’s is told to humans only, and not at each key', async () => {
  const { bot, engine } = chat()
  engine.open()
  engine.inSight(true)
  await settle()
  engine.typing()
  expect(bot.signals).toEqual([])
  await engine.signal({ human: true })
  bot.typing('Léa')
  expect(engine.state().transcript.typing).toEqual({ name: 'Léa' })
  await pass(7)
  expect(engine.state().transcript.typing).toBeNull()
  engine.typing()
  engine.typing()
  await settle()
  expect(bot.signals).toEqual([{ human: true }, { typing: true }])
})

test('a conversation that was erased begins anew, as the same visitor, and gives back what was not sent', async () => {
  const session = { conversation: 'old', token: 't', visitor: 'v9' }
  const mine = { key: 'k', answer: { text: 'Yes' }, shown: { type: 'text', text: 'Yes' }, at: 0 }
  const kept = { value: { session, visitor: 'v9', outgoing: [{ ...mine, state: 'waiting' }] } as Kept }
  const { bot, engine, texts } = chat(kept)
  engine.open()
  await settle()
  expect(bot.begun).toEqual([{ locale: 'en', visitor: 'v9' }])
  expect(texts()).toEqual(['Name?'])
  expect(bot.sent).toEqual([])
  expect(engine.state().transcript.returned).toBe('Yes')
  expect(kept.value).toMatchObject({ session: { conversation: 'c1' }, outgoing: [] })
})

test('a bot that is not to be had here says so, and may be tried again', async () => {
  const { engine, network, texts } = chat()
  network.refuses = 'forbidden'
  engine.open()
  await settle()
  expect(engine.state()).toMatchObject({ phase: 'refused', trouble: 'forbidden' })
  network.refuses = null
  engine.open()
  await settle()
  expect(texts()).toEqual(['Name?'])
})

test('a file goes up, then is said; what is typed behind it waits for it', async () => {
  const { bot, engine, say } = chat()
  engine.open()
  await settle()
  engine.sendFile(new File(['hello'], 'cv.pdf', { type: 'application/pdf' }))
  say('my CV')
  await settle()
  expect(bot.sent.map(({ answer }) => ('file' in answer ? answer.file.id : answer))).toEqual([
    'f1',
    { text: 'my CV' },
  ])
})
