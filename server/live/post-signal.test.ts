import { expect, it } from 'vitest'
import { conversationTopic } from '#server/conversations/engine.ts'
import { present } from '#server/live/schemas.ts'
import type { News } from '#server/realtime/bus.ts'
import { greeter } from '#server/testing/bots.ts'
import { said, testLive } from '#server/testing/live.ts'

const live = testLive()

it('restart begins anew', async () => {
  await live.publish(greeter())
  const talk = await live.begin()
  await talk.say('Ada')
  const { status, body } = await talk.signal({ restart: true })
  expect(status).toBe(200)
  expect(present.parse(body)).toEqual(body)
  expect(said(body)).toEqual(['From the beginning.', 'Hello!', 'Your name?'])
  expect(body.input?.type).toBe('text')
})

it('human asks for one, and goes back to the question', async () => {
  await live.publish(greeter())
  const talk = await live.begin()
  const { body } = await talk.signal({ human: true })
  expect(said(body)).toEqual(['Nobody is here.', 'Your name?'])
  expect(body.input).toEqual(talk.input)
  expect(said((await talk.signal({ interrupt: 'human' })).body)).toEqual(['Nobody is here.', 'Your name?'])
})

it('locale asks the present question in the other language', async () => {
  await live.publish(greeter())
  const talk = await live.begin()
  const { body } = await talk.signal({ locale: 'fr' })
  expect(body.conversation.locale).toBe('fr')
  expect(said(body)).toEqual(['Votre nom ?'])
  const [row] = await live.database.sql`select locale from conversations`
  expect(row?.locale).toBe('fr')
})

it.each([{ locale: 'de' }, { interrupt: 'nothing of the kind' }])('%j changes nothing', async (signal) => {
  await live.publish(greeter())
  const talk = await live.begin()
  const { status, body } = await talk.signal(signal)
  expect(status).toBe(200)
  expect(body).toEqual({ conversation: talk.conversation, messages: [], input: talk.input })
})

it('typing and seen are told to others, and change nothing', async () => {
  await live.publish(greeter())
  const talk = await live.begin()
  const heard: News[] = []
  live.engine.bus.subscribe(conversationTopic(talk.id), (news) => void heard.push(news))
  const { body } = await talk.signal({ typing: true })
  expect(body).toEqual({ conversation: talk.conversation, messages: [], input: talk.input })
  await talk.signal({ seen: 2 })
  await talk.signal({ seen: 1 })
  await talk.signal({ seen: 1_000_000 })
  const last = talk.messages.at(-1)?.seq
  expect(heard).toEqual([
    { type: 'typing', role: 'contact', typing: true },
    { type: 'seen', role: 'contact', seq: 2 },
    { type: 'seen', role: 'contact', seq: 2 },
    { type: 'seen', role: 'contact', seq: last },
  ])
})

it.each([
  {},
  { human: false },
  { typing: 'yes' },
  { seen: -1 },
  { restart: true, human: true },
  { locale: '' },
])('%j is refused', async (signal) => {
  await live.publish(greeter())
  const talk = await live.begin()
  expect((await talk.signal(signal)).status).toBe(422)
})
