import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { conversations } from '#db/schema/conversations.ts'
import type { Result } from '#flow/run/effect.ts'
import { advance } from '#server/conversations/advance.ts'
import { present } from '#server/live/schemas.ts'
import { caller, greeter, handingOver } from '#server/testing/bots.ts'
import type { Trouble } from '#server/testing/live.ts'
import { said, testLive } from '#server/testing/live.ts'
import { eventually } from '#test/eventually.ts'

/** What the service answers: given by the test. */
let service = Promise.withResolvers<Result>()
const live = testLive({ runners: { http: () => service.promise } })
const newKey = () => ({ 'idempotency-key': randomBytes(16).toString('base64url') })
const found: Result = { outcome: 'success', value: { status: 'shipped' }, status: 200 }

describe('an answer', () => {
  it('brings what the bot says next, and what it asks', async () => {
    await live.publish(greeter())
    const talk = await live.begin()
    const named = await talk.say('Ada')
    expect(named.status).toBe(200)
    expect(present.parse(named.body)).toEqual(named.body)
    expect(named.body.messages.map(({ role, text }) => [role, text])).toEqual([
      ['contact', 'Ada'],
      ['bot', 'Ada, which colour?'],
    ])
    expect(named.body.input).toMatchObject({
      type: 'choice',
      options: [
        { id: 'red', label: 'Red' },
        { id: 'blue', label: 'Blue' },
      ],
    })
    const chosen = await talk.say({ choice: 'blue' })
    expect(chosen.body.messages.map(({ role, text }) => [role, text])).toEqual([
      ['contact', 'Blue'],
      ['bot', 'Bye Ada, Blue.'],
    ])
    expect(chosen.body).toMatchObject({ input: null, conversation: { status: 'ended' } })
  })

  it('that does not fit is a turn: the same question again', async () => {
    await live.publish(greeter())
    const talk = await live.begin()
    const { body: asked } = await talk.say('Ada')
    const { status, body } = await talk.say({ choice: 'green' })
    expect(status).toBe(200)
    expect(said(body)).toHaveLength(1)
    expect(body.input).toEqual(asked.input)
  })

  it('grows seq, and the whole can be read again', async () => {
    await live.publish(greeter())
    const talk = await live.begin()
    const { body: named } = await talk.say('Ada')
    const { body: whole } = await talk.read()
    expect(whole.messages).toEqual([...talk.messages, ...named.messages])
    const numbers = whole.messages.map(({ seq }) => seq)
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    const after = await talk.read(talk.messages.at(-1)?.seq)
    expect(after.body.messages).toEqual(named.messages)
    expect(after.body).toMatchObject({ conversation: named.conversation, input: named.input })
  })

  it('keeps what cannot be stored out, and what looks like markup in', async () => {
    await live.publish(greeter())
    const talk = await live.begin()
    const { status, body } = await talk.say('A\0d\ud800a <script>')
    expect(status).toBe(200)
    expect(body.messages[0]?.text).toContain('<script>')
    expect((await talk.read()).body.messages.find(({ role }) => role === 'contact')?.text).toBe(
      'Ad\ufffda <script>',
    )
  })
})

describe('a stale inputId', () => {
  it('does nothing, and shows how things are', async () => {
    await live.publish(greeter())
    const talk = await live.begin()
    const inputId = talk.input?.id
    const { body: named } = await talk.say({ text: 'Ada', inputId })
    const late = await talk.say({ text: 'Bob', inputId })
    expect(late).toMatchObject({ status: 200, body: { messages: [], input: named.input } })
    expect((await talk.read()).body.messages).toHaveLength(4)
  })

  it('of two answers to one question at once, one counts', async () => {
    await live.publish(greeter())
    const second = await live.start()
    const talk = await live.begin()
    const inputId = talk.input?.id
    const doors = [live.door, second.door]
    await Promise.all(
      Array.from({ length: 10 }, (_, i) => talk.say({ text: `Ada ${i}`, inputId }, { door: doors[i % 2] })),
    )
    const { body } = await talk.read()
    expect(body.messages.filter(({ role }) => role === 'contact')).toHaveLength(1)
  })

  it('does nothing in a conversation that has ended, either', async () => {
    await live.publish(greeter())
    const talk = await live.begin()
    const { body } = await talk.say('Ada')
    const choice = { choice: 'red', inputId: body.input?.id }
    await talk.say(choice)
    const twice = await talk.say(choice)
    expect(twice).toMatchObject({
      status: 200,
      body: { conversation: { status: 'ended' }, messages: [], input: null },
    })
  })
})

it('without an inputId, messages act in the order they came and none is dropped', async () => {
  await live.publish(greeter())
  const second = await live.start()
  const talk = await live.begin()
  const doors = [live.door, second.door]
  const replies = await Promise.all(
    Array.from({ length: 4 }, (_, i) => talk.say(`Ada ${i}`, { door: doors[i % 2] })),
  )
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  const { body } = await talk.read()
  expect(body.messages.filter(({ role }) => role === 'contact')).toHaveLength(4)
  expect(body.messages.filter(({ text }) => text?.endsWith('which colour?'))).not.toHaveLength(0)
})

describe('an Idempotency-Key', () => {
  it('acts once and answers the same, at once and later, in any process', async () => {
    await live.publish(greeter())
    const second = await live.start()
    const talk = await live.begin()
    const headers = newKey()
    const doors = [live.door, second.door]
    const replies = await Promise.all(
      Array.from({ length: 6 }, (_, i) => talk.say('Ada', { headers, door: doors[i % 2] })),
    )
    await talk.say({ choice: 'red' })
    const later = await talk.say('Ada', { headers })
    const bodies = new Set([...replies, later].map(({ body }) => JSON.stringify(body)))
    expect(bodies.size).toBe(1)
    expect((await talk.read()).body.messages.filter(({ role }) => role === 'contact')).toHaveLength(2)
  })

  it('is refused with another body, or for another request', async () => {
    await live.publish(greeter())
    const talk = await live.begin()
    const headers = newKey()
    await talk.say('Ada', { headers })
    expect(await talk.say<Trouble>('Bob', { headers })).toMatchObject({
      status: 422,
      body: { code: 'keyReused' },
    })
    expect((await talk.signal({ restart: true }, { headers })).status).toBe(422)
  })

  it('answers the same when nothing happened, too', async () => {
    await live.publish(greeter())
    const talk = await live.begin()
    await talk.say('Ada')
    const headers = newKey()
    const stale = { text: 'Bob', inputId: talk.input?.id }
    const first = await talk.say(stale, { headers })
    await talk.say({ choice: 'red' })
    expect((await talk.say(stale, { headers })).body).toEqual(first.body)
  })

  it('answers the same when the bot had to ask elsewhere first', async () => {
    service = Promise.withResolvers()
    await live.publish(caller())
    const talk = await live.begin()
    const headers = newKey()
    const first = talk.say('42', { headers })
    const twin = talk.say('42', { headers })
    await eventually(async () => expect((await talk.read()).body.conversation.pending).toBeDefined())
    service.resolve(found)
    const reply = await first
    expect(said(reply.body)).toEqual(['Looking…', 'It is shipped.', 'Which order?'])
    expect((await twin).body).toEqual(reply.body)
    expect((await talk.say('42', { headers })).body).toEqual(reply.body)
  })
})

describe('while the bot asks elsewhere', () => {
  it('says that it is at work, and what came of it by GET', async () => {
    service = Promise.withResolvers()
    await live.publish(caller())
    const talk = await live.begin()
    const asked = talk.say('42')
    await eventually(async () => {
      const { body } = await talk.read()
      expect(body.conversation.pending).toMatchObject({
        reason: 'effect',
        until: expect.stringMatching(/Z$/),
      })
      expect(body.input).toBeNull()
    })
    service.resolve(found)
    expect(said((await asked).body)).toEqual(['Looking…', 'It is shipped.', 'Which order?'])
  })

  it('messages wait their turn, and interrupts act', async () => {
    service = Promise.withResolvers()
    await live.publish(caller())
    const talk = await live.begin()
    const asked = talk.say('42')
    await eventually(async () => expect((await talk.read()).body.conversation.pending).toBeDefined())
    const queued = talk.say('43')
    const interrupt = talk.say('human')
    await eventually(async () => expect(said((await talk.read()).body)).toContain('Nobody is here.'))
    service.resolve(found)
    await Promise.all([asked, queued, interrupt])
    expect(said((await talk.read()).body).filter((text) => text === 'It is shipped.')).toHaveLength(2)
  })

  it('a process that is asked to end answers at once', async () => {
    service = Promise.withResolvers()
    await live.publish(caller())
    const process = await live.start()
    const talk = await live.begin({}, { door: process.door })
    const asked = talk.say('42', { door: process.door })
    await eventually(async () => expect((await talk.read()).body.conversation.pending).toBeDefined())
    service.resolve(found)
    await process.close()
    expect((await asked).status).toBe(200)
  })
})

describe('with a human', () => {
  const agent = { id: 'agent', name: 'Agent' }
  const handedOver = async () => {
    await live.publish(handingOver())
    await live.database
      .sql`insert into users (id, name, email) values ('agent', 'Agent', 'agent@example.com')`
    await live.database.sql`insert into members (workspace_id, user_id, role, available, seen_at)
      values (${live.workspace}, 'agent', 'agent', true, now())`
    const talk = await live.begin()
    const { body } = await talk.say('A price')
    expect(body.conversation.status).toBe('human')
    return { talk, where: { workspace: live.workspace, conversation: talk.id } }
  }
  const row = async () => (await live.database.db.select().from(conversations))[0]

  it('what is said is recorded, and the bot keeps quiet', async () => {
    const { talk } = await handedOver()
    expect(await row()).toMatchObject({
      owner: 'nobody',
      team: 'sales',
      note: 'A price',
      waitingSince: expect.any(Date),
    })
    for (const text of ['Hello?', 'human']) {
      const reply = await talk.say(text)
      expect(reply).toMatchObject({ status: 200, body: { input: null } })
      expect(reply.body.messages.map(({ role }) => role)).toEqual(['contact'])
    }
    expect((await talk.signal({ restart: true })).body.messages).toEqual([])
    expect((await talk.read()).body.messages.at(-1)).toMatchObject({ role: 'contact', text: 'human' })
  })

  it('is taken by one agent, and given back', async () => {
    const { talk, where } = await handedOver()
    const takes = await Promise.all([
      advance(live.engine, where, { type: 'takeOver' }, { by: agent }),
      advance(live.engine, where, { type: 'takeOver' }, { by: agent }),
    ])
    expect(takes.filter(({ events }) => events.length > 0)).toHaveLength(1)
    expect(await row()).toMatchObject({
      owner: 'human',
      assigneeId: 'agent',
      agentName: 'Agent',
      waitingSince: expect.any(Date),
      status: 'human',
    })
    live.pass(3_600_000)
    expect((await talk.say('Still there?')).body.messages).toHaveLength(1)
    await advance(live.engine, where, { type: 'handBack' }, { by: agent })
    expect(await row()).toMatchObject({
      ...{ owner: 'bot', assigneeId: null, agentName: null, status: 'active', waitingSince: null },
    })
    expect(said((await talk.read()).body).slice(-2)).toEqual(['Back with me.', 'What do you need?'])
  })

  it('that nobody takes in time, the flow goes on', async () => {
    const { talk } = await handedOver()
    live.pass(61_000)
    await eventually(async () => expect(said((await talk.read()).body).at(-1)).toBe('Nobody is there.'))
    expect(await row()).toMatchObject({ owner: 'nobody', status: 'ended', endedAt: expect.any(Date) })
  })
})

describe('what is refused', () => {
  it('anything in a conversation that has ended: 409', async () => {
    await live.publish(greeter())
    const talk = await live.begin()
    await talk.say('Ada')
    await talk.say({ choice: 'red' })
    expect(await talk.say<Trouble>('More')).toMatchObject({
      status: 409,
      body: { code: 'conversationEnded' },
    })
    expect((await talk.signal({ restart: true })).status).toBe(409)
    expect((await talk.read()).status).toBe(200)
  })

  it('no token, a wrong one, or that of another conversation: 401', async () => {
    await live.publish(greeter())
    const talk = await live.begin()
    const other = await live.begin()
    const path = `/conversations/${talk.id}/messages`
    for (const token of ['', 'x', other.token, `${talk.token}A`, talk.token.slice(0, -2)]) {
      const reply = await live.ask('POST', path, { token, body: { text: 'Ada' } })
      expect(reply.status).toBe(401)
      expect(reply.headers.get('www-authenticate')).toBe('Bearer')
    }
  })

  it('a token of an earlier epoch: 401', async () => {
    await live.publish(greeter())
    const talk = await live.begin()
    await live.database.sql`update conversations set epoch = 1`
    expect((await talk.say('Ada')).status).toBe(401)
  })

  it('a conversation that was erased: 404', async () => {
    await live.publish(greeter())
    const talk = await live.begin()
    await talk.say('Ada', { headers: newKey() })
    await live.database.sql`delete from contacts`
    expect((await talk.say('Ada')).status).toBe(404)
    for (const table of ['events', 'conversation_states', 'idempotency_keys', 'timers', 'identities'])
      expect(await live.database.sql`select 1 from ${live.database.sql(table)}`).toHaveLength(0)
  })

  it.each([
    ['nothing', {}, 422],
    ['two answers', { text: 'a', choice: 'b' }, 422],
    ['an empty text', { text: '' }, 422],
    ['a very long text', { text: 'x'.repeat(20_001) }, 422],
    ['a file that was never sent', { file: '0199aaaa-0000-7000-8000-000000000000' }, 422],
    ['5 MB of text', { text: 'x'.repeat(5_000_000) }, 413],
    ['no JSON', 'text=Ada', 400],
    ['no JSON value', '', 422],
  ])('%s', async (_, body, status) => {
    await live.publish(greeter())
    const talk = await live.begin()
    const reply = await talk.say<Trouble>({}, { body })
    expect(reply.status).toBe(status)
    expect(reply.headers.get('content-type')).toBe('application/problem+json')
    expect(reply.body).toMatchObject({ status, code: expect.any(String), title: expect.any(String) })
    expect((await talk.read()).body.messages).toHaveLength(2)
  })
})
