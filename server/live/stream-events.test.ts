import { describe, expect, it } from 'vitest'
import type { Result } from '#flow/run/effect.ts'
import { conversationTopic } from '#server/conversations/engine.ts'
import { caller, greeter } from '#server/testing/bots.ts'
import { testLive } from '#server/testing/live.ts'
import { eventually } from '#test/eventually.ts'

let service = Promise.withResolvers<Result>()
const live = testLive({ runners: { http: () => service.promise } })

type Told = { id?: string; event: string; data: unknown }

/** Opens a stream and collects what it tells. */
async function listen(
  talk: { id: string; token: string },
  headers: Record<string, string> = {},
  door = live.door,
) {
  const answer = await door.request(`http://bots.example/api/v1/conversations/${talk.id}/events`, {
    headers: { host: 'bots.example', authorization: `Bearer ${talk.token}`, ...headers },
  })
  const told: Told[] = []
  const reader = answer.body?.getReader()
  let ended = false
  const reading = (async () => {
    let text = ''
    const decoder = new TextDecoder()
    for (;;) {
      const part = await reader?.read()
      if (!part || part.done) break
      text += decoder.decode(part.value, { stream: true })
      const frames = text.split('\n\n')
      text = frames.pop() ?? ''
      for (const frame of frames) {
        const fields = Object.fromEntries(frame.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)))
        if (fields.event)
          told.push({
            ...(fields.id && { id: fields.id }),
            event: fields.event,
            data: JSON.parse(fields.data),
          })
      }
    }
    ended = true
  })()
  return {
    status: answer.status,
    headers: answer.headers,
    told,
    texts: () =>
      told.flatMap(({ event, data }) => (event === 'message' ? [(data as { text: string }).text] : [])),
    get ended() {
      return ended
    },
    async close() {
      await reader?.cancel()
      await reading
    },
  }
}

it('tells what was said, how things stand, and what comes', async () => {
  await live.publish(greeter())
  const talk = await live.begin()
  const stream = await listen(talk)
  expect(stream.status).toBe(200)
  expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/)
  await eventually(() => expect(stream.told).toHaveLength(4))
  expect(stream.told.map(({ event }) => event)).toEqual(['message', 'message', 'status', 'input'])
  expect(stream.told[0]).toMatchObject({ id: String(talk.messages[0]?.seq), data: talk.messages[0] })
  expect(stream.told[3]?.data).toEqual(talk.input)
  const { body } = await talk.say('Ada')
  await eventually(() => expect(stream.told.at(-1)?.event).toBe('input'))
  await eventually(() => expect(stream.told.at(-1)?.data).toEqual(body.input))
  expect(stream.texts()).toEqual(['Hello!', 'Your name?', 'Ada', 'Ada, which colour?'])
  await talk.say({ choice: 'red' })
  await eventually(() => expect(stream.told.at(-1)).toMatchObject({ event: 'input', data: null }))
  expect(
    stream.told.find(
      ({ event, data }) => event === 'status' && (data as { status: string }).status === 'ended',
    ),
  ).toBeDefined()
  await stream.close()
})

it('goes on after the last event that was heard', async () => {
  await live.publish(greeter())
  const talk = await live.begin()
  const last = talk.messages.at(-1)?.seq
  await talk.say('Ada')
  const stream = await listen(talk, { 'last-event-id': String(last) })
  await eventually(() => expect(stream.texts()).toEqual(['Ada', 'Ada, which colour?']))
  await stream.close()
})

it('hears what another process does, and who types there', async () => {
  await live.publish(greeter())
  const talk = await live.begin()
  const other = await live.start()
  const stream = await listen(talk, {}, other.door)
  await talk.say('Ada')
  await eventually(() => expect(stream.texts()).toContain('Ada, which colour?'))
  live.engine.bus.publish(conversationTopic(talk.id), { type: 'typing', role: 'agent', typing: true })
  await eventually(() =>
    expect(stream.told.at(-1)).toEqual({ event: 'typing', data: { role: 'agent', typing: true } }),
  )
  await talk.signal({ typing: true })
  await talk.say({ choice: 'red' })
  await eventually(() => expect(stream.texts()).toContain('Bye Ada, Red.'))
  expect(stream.told.filter(({ event }) => event === 'typing')).toHaveLength(1)
  await stream.close()
})

it('says that the bot is at work, and when it is done', async () => {
  service = Promise.withResolvers()
  await live.publish(caller())
  const talk = await live.begin()
  const stream = await listen(talk)
  const asked = talk.say('42')
  const pending = () =>
    stream.told.filter(({ event, data }) => event === 'status' && 'pending' in (data as object))
  await eventually(() => expect(pending()).toHaveLength(1))
  service.resolve({ outcome: 'empty', value: null })
  await asked
  await eventually(() => expect(stream.texts()).toContain('No such order.'))
  await eventually(() => expect(stream.told.at(-1)).toMatchObject({ event: 'input', data: { type: 'text' } }))
  await stream.close()
})

it('is closed when the conversation is erased, or the process ends', async () => {
  await live.publish(greeter())
  const [talk, other] = [await live.begin(), await live.begin()]
  const process = await live.start()
  const erased = await listen(talk, {}, process.door)
  const left = await listen(other, {}, process.door)
  await live.database.sql`delete from conversations where id = ${talk.id}`
  process.engine.bus.publish(conversationTopic(talk.id), { type: 'turn', seq: 99 })
  await eventually(() => expect(erased.ended).toBe(true))
  expect(left.ended).toBe(false)
  await process.close()
  await eventually(() => expect(left.ended).toBe(true))
})

describe('needs the token', () => {
  it('of this conversation', async () => {
    await live.publish(greeter())
    const talk = await live.begin()
    const other = await live.begin()
    expect((await listen({ id: talk.id, token: other.token })).status).toBe(401)
  })
})
