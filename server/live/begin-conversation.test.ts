import { createHmac, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { contacts } from '#db/schema/contacts.ts'
import { begun } from '#server/live/schemas.ts'
import { caller, greeter } from '#server/testing/bots.ts'
import type { Begun, Trouble } from '#server/testing/live.ts'
import { said, testLive } from '#server/testing/live.ts'

const live = testLive()
const path = '/bots/test/conversations'
const newKey = () => randomBytes(16).toString('base64url')
const contactCount = () => live.database.db.$count(contacts)

describe('beginning a conversation', () => {
  it('answers the conversation, its token, a visitor, the first messages and the first question', async () => {
    await live.publish(greeter())
    const { status, body } = await live.ask<Begun>('POST', path)
    expect(status).toBe(201)
    expect(begun.parse(body)).toEqual(body)
    expect(body.conversation).toEqual({ id: expect.any(String), status: 'active', locale: 'en' })
    expect(said(body)).toEqual(['Hello!', 'Your name?'])
    expect(body.messages.map(({ role, type }) => [role, type])).toEqual([
      ['bot', 'text'],
      ['bot', 'text'],
    ])
    expect(body.input).toMatchObject({ type: 'text' })
  })

  it('speaks the language that was asked for', async () => {
    await live.publish(greeter())
    const talk = await live.begin({ locale: 'fr-CA' })
    expect(talk.conversation.locale).toBe('fr')
    expect(said(talk)).toEqual(['Bonjour !', 'Votre nom ?'])
  })

  it('takes from the page what the bot takes from pages, and nothing else', async () => {
    await live.publish(greeter())
    const attributes = {
      plan: 'Pro',
      name: 'Mallory',
      secretive: 'x',
      unknown: [1],
      __proto__: { plan: 'x' },
    }
    const talk = await live.begin({ attributes })
    expect(said(talk)[0]).toBe('HelloPro!')
    expect(said((await talk.say('Ada')).body)).toEqual(['Ada, which colour?'])
  })

  it.each(['none', 'NONE', '%00', '..%2f..', 'a'.repeat(200)])('is 404 for the address %s', async (slug) => {
    await live.publish(greeter())
    const { status, headers } = await live.ask('POST', `/bots/${slug}/conversations`)
    expect(status).toBe(404)
    expect(headers.get('content-type')).toBe('application/problem+json')
  })

  it.each([
    ['an unknown member', { locale: 'fr', x: 1 }, 422],
    ['a locale that is none', { locale: 'f r' }, 422],
    ['a visitor that anybody could guess', { visitor: 'me' }, 422],
    ['a list', [], 422],
    ['no JSON', '{"locale":', 400],
    ['brackets without end', '['.repeat(100_000), 400],
    ['half a character', '"\\ud800"', 422],
  ])('refuses %s', async (_, body, status) => {
    await live.publish(greeter())
    const reply = await live.ask<Trouble>('POST', path, { body })
    expect(reply.status).toBe(status)
    expect(reply.body).toMatchObject({ status, title: expect.any(String) })
  })
})

describe('who comes', () => {
  it('is the same contact with the same visitor', async () => {
    await live.publish(greeter())
    const first = await live.begin()
    const again = await live.begin({ visitor: first.visitor })
    expect(again.visitor).toBe(first.visitor)
    expect(again.id).not.toBe(first.id)
    expect(await contactCount()).toBe(1)
    await live.begin()
    expect(await contactCount()).toBe(2)
  })

  it('keeps a secret that the page made itself', async () => {
    await live.publish(greeter())
    const visitor = newKey()
    expect((await live.begin({ visitor })).visitor).toBe(visitor)
    await live.begin({ visitor })
    expect(await contactCount()).toBe(1)
  })

  it('is a user when the site vouches for them, on every browser', async () => {
    await live.publish(greeter(), { userSecret: 'the site’s key' })
    const user = { id: 'jean-1', hmac: createHmac('sha256', 'the site’s key').update('jean-1').digest('hex') }
    const first = await live.begin({ user })
    const elsewhere = await live.begin({ user })
    expect(elsewhere.visitor).not.toBe(first.visitor)
    expect(await contactCount()).toBe(1)
    await live.begin({ visitor: elsewhere.visitor })
    expect(await contactCount()).toBe(1)
  })

  it.each([
    ['a wrong HMAC', 'the key', 'f'.repeat(64), 401],
    ['an HMAC that is none', 'the key', 'zz', 422],
    ['any HMAC when the bot has no key', '', 'f'.repeat(64), 401],
  ])('is nobody with %s', async (_, userSecret, hmac, status) => {
    await live.publish(greeter(), { userSecret })
    expect((await live.ask('POST', path, { body: { user: { id: 'jean-1', hmac } } })).status).toBe(status)
    expect(await contactCount()).toBe(0)
  })

  it('two beginnings of one new user at once are one contact', async () => {
    await live.publish(greeter(), { userSecret: 'k' })
    const user = { id: 'u', hmac: createHmac('sha256', 'k').update('u').digest('hex') }
    await Promise.all(Array.from({ length: 6 }, () => live.begin({ user })))
    expect(await contactCount()).toBe(1)
  })

  it('goes on where they were when asked to', async () => {
    await live.publish(greeter())
    const first = await live.begin()
    await first.say('Ada')
    const again = await live.ask<Begun>('POST', path, { body: { visitor: first.visitor, resume: true } })
    expect(again.status).toBe(200)
    expect(again.body.conversation.id).toBe(first.id)
    expect(said(again.body)).toEqual(['Hello!', 'Your name?', 'Ada, which colour?'])
    await first.say('red')
    const anew = await live.ask<Begun>('POST', path, { body: { visitor: first.visitor, resume: true } })
    expect(anew.status).toBe(201)
  })
})

describe('where from', () => {
  it.each([
    ['https://shop.example', ['https://shop.example'], 201],
    ['https://shop.example', ['shop.example'], 201],
    ['https://www.shop.example', ['https://*.shop.example'], 201],
    ['https://shop.example', [], 201],
    ['http://bots.example', ['https://shop.example'], 201],
    ['https://evil.example', ['https://shop.example'], 403],
    ['http://shop.example', ['https://shop.example'], 403],
    ['https://shop.example.evil.example', ['https://shop.example'], 403],
    ['https://evilshop.example', ['https://*.shop.example'], 403],
    ['null', ['https://shop.example'], 403],
  ])('%s talks to a bot of %j: %i', async (origin, allowedSites, status) => {
    await live.publish(greeter(), { allowedSites })
    const reply = await live.ask('POST', path, { headers: { origin } })
    expect(reply.status).toBe(status)
    expect(reply.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('is asked at every request', async () => {
    await live.publish(greeter(), { allowedSites: ['https://shop.example'] })
    const talk = await live.begin()
    const headers = { origin: 'https://evil.example' }
    expect((await talk.say('Ada', { headers })).status).toBe(403)
    expect((await talk.read(0, { headers })).status).toBe(403)
    expect((await talk.signal({ restart: true }, { headers })).status).toBe(403)
  })

  it('is not asked before a browser may ask', async () => {
    const reply = await live.ask('OPTIONS', path, { headers: { origin: 'https://shop.example' } })
    expect(reply.status).toBe(204)
    expect(reply.headers.get('access-control-allow-headers')).toMatch(/idempotency-key/)
    expect(reply.headers.get('access-control-allow-credentials')).toBeNull()
  })
})

describe('an Idempotency-Key', () => {
  it('begins one conversation, however often and however at once', async () => {
    await live.publish(greeter())
    const headers = { 'idempotency-key': newKey() }
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => live.ask<Begun>('POST', path, { body: { locale: 'fr' }, headers })),
    )
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(await contactCount()).toBe(1)
  })

  it('gives the same answer after the conversation went on', async () => {
    await live.publish(greeter())
    const headers = { 'idempotency-key': newKey() }
    const first = await live.ask<Begun>('POST', path, { headers })
    const { conversation, token } = first.body
    await live.ask('POST', `/conversations/${conversation.id}/messages`, { token, body: { text: 'Ada' } })
    const again = await live.ask<Begun>('POST', path, { headers })
    expect(again.body).toEqual(first.body)
  })

  it('stands for one request only', async () => {
    await live.publish(greeter())
    const headers = { 'idempotency-key': newKey() }
    await live.ask('POST', path, { headers })
    const other = await live.ask<Trouble>('POST', path, { headers, body: { locale: 'fr' } })
    expect(other).toMatchObject({ status: 422, body: { code: 'keyReused' } })
  })

  it('must be hard to guess', async () => {
    await live.publish(greeter())
    const reply = await live.ask<Trouble>('POST', path, { headers: { 'idempotency-key': '1234' } })
    expect(reply).toMatchObject({ status: 422, body: { detail: expect.stringMatching(/128 random bits/) } })
  })
})

it('does not begin with a bot that is offline', async () => {
  const { bot } = await live.publish(caller())
  await live.database.sql`update publications set online = false where bot_id = ${bot}`
  expect((await live.ask('POST', path)).status).toBe(404)
})
