import { expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { eraseContact } from '#server/contacts/erase-contact.ts'
import { greeter } from '#server/testing/bots.ts'
import { said, testLive } from '#server/testing/live.ts'

// What a process remembers of a conversation is a guess. Each test changes the truth behind its back.
const live = testLive()

it('a turn in another process is heard of', async () => {
  await live.publish(greeter())
  const talk = await live.begin()
  await talk.say('Ada')
  const { door } = await live.start()
  expect(said((await talk.say('red', { door })).body)).toEqual(['Bye Ada, Red.'])
  expect((await talk.say('blue')).status).toBe(409)
})

it('a conversation that was erased is gone', async () => {
  await live.publish(greeter())
  const talk = await live.begin()
  await talk.say('Ada')
  await live.database.sql`delete from conversations`
  expect((await talk.say('red')).status).toBe(404)
})

it('of a person who was erased nothing is remembered, in any process', async () => {
  await live.publish(greeter())
  const { id: conversation, say } = await live.begin()
  const { door, engine } = await live.start()
  await say('Ada', { door })
  const where = { workspace: live.workspace, conversation }
  const remembered = () => [live.engine, engine].map(({ hot }) => JSON.stringify(hot.get(where) ?? null))
  expect(remembered().join()).toContain('Ada')
  const [{ contact_id: contact } = {}] = await live.database.sql`select contact_id from conversations`
  const { sql } = live.database
  await eraseContact({ sql, bus: live.engine.bus }, live.workspace, { contact, by: 'team' })
  await expect.poll(remembered).toEqual(['null', 'null'])
})

it('a token that was ended opens nothing', async () => {
  await live.publish(greeter())
  const talk = await live.begin()
  await talk.say('Ada')
  await live.database.sql`update conversations set epoch = 1`
  expect((await talk.say('red')).status).toBe(401)
  expect(await live.database.sql`select from events where body->'answer'->>'text' = 'red'`).toHaveLength(0)
})

it('a site that is no longer allowed is refused, one that is new is let in', async () => {
  await live.publish(greeter(), { allowedSites: ['https://shop.example'] })
  const talk = await live.begin({}, {})
  const from = (origin: string) => ({ headers: { origin } })
  await talk.say('Ada', from('https://shop.example'))
  await live.database.sql`update bots set allowed_sites = '{https://other.example}'`
  expect((await talk.say('red', from('https://shop.example'))).status).toBe(403)
  expect(said((await talk.say('red', from('https://other.example'))).body)).toEqual(['Bye Ada, Red.'])
})

it('what is known of the contact is what it is now', async () => {
  const asks = (save: string, en: string) => ({ prompt: { en }, save })
  await live.publish(
    bot({
      languages: ['en'],
      variables: { 'contact.name': 'text', word: 'text' },
      flows: {
        main: flow<'en'>('Main')
          .block('name', 'askText', asks('contact.name', 'Your name?'), 'word')
          .block('word', 'askText', asks('word', 'A word?'), 'told')
          .block('told', 'message', { bubbles: [{ en: '{{ contact.name }}: {{ word }}' }] }),
      },
    }),
  )
  const talk = await live.begin()
  await talk.say('Ada')
  await live.database.sql`update contacts set facts = '{"name": "Grace"}'`
  expect(said((await talk.say('hello')).body)).toEqual(['Grace: hello'])
})
