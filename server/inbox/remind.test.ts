import type { AddressInfo } from 'node:net'
import type { ParsedMail } from 'mailparser'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Mailer } from '#server/mailer.ts'
import { openMailer } from '#server/mailer.ts'
import { inboxOf } from '#server/testing/inbox.ts'
import { testStudio } from '#server/testing/studio.ts'
import { eventually } from '#test/eventually.ts'

type Received = ParsedMail & { recipient: string }
let received: Received[] = []
let refuses = false
let office: SMTPServer
let mailer: Mailer
beforeAll(async () => {
  office = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      const recipient = envelope.rcptTo[0]?.address ?? ''
      if (refuses) {
        stream.resume()
        stream.on('end', () => done(new Error('Not now')))
        return
      }
      simpleParser(stream).then((mail) => {
        // Invitations are mailed too.
        if (mail.text?.includes('/inbox/')) received.push(Object.assign(mail, { recipient }))
        done()
      }, done)
    },
  })
  await new Promise<void>((listening) => office.listen(0, '127.0.0.1', listening))
  mailer = openMailer(`smtp://127.0.0.1:${(office.server.address() as AddressInfo).port}`)
})
afterAll(async () => {
  mailer.close()
  await new Promise<void>((closed) => office.close(closed))
})

const test = testStudio({
  env: { BASE_URL: 'http://localhost:3000' },
  mailer: { send: (mail) => mailer.send(mail), close: async () => undefined },
})
beforeEach(() => {
  received = []
  refuses = false
})

const left = async () =>
  (await test.database.sql`select attempts, problem from outbox`).map((row) => ({ ...row }))

it('tells those of the team who want to know, in their language, once for each who waits', async () => {
  const { agent, other, browser, workspace, ada, bob, comes } = await inboxOf(test)
  await other.api.inbox.setDuty.mutate({ workspace, mailsWaiting: false })
  await test.database.sql`update members set locale = 'fr' where user_id = ${ada}`
  const visitor = await comes('Un prix\r\nBcc: everybody@example.org <script>')
  await visitor.say('Hello?')
  await visitor.say('Hello??')
  test.pass(31_000)
  await eventually(() => expect(received).toHaveLength(2))
  await expect.poll(left).toEqual([])
  test.pass(5000)
  await visitor.say('Still here')
  const [first, second] = received.sort((one, next) => one.recipient.localeCompare(next.recipient))
  expect(first).toMatchObject({
    recipient: 'ada@example.org',
    subject: expect.stringMatching(/^Visiteur [0-9A-F]{4} attend une réponse \(help\)$/),
  })
  expect(first?.text).toContain(`http://localhost:3000/inbox/${visitor.id}`)
  expect(first?.text).toContain('Bcc: everybody@example.org <script>')
  expect(first?.text).toMatch(/Son dernier message\s:\n\nHello\?\?\n/)
  expect(first?.headers.has('bcc')).toBe(false)
  expect(second).toMatchObject({
    recipient: 'marie@example.org',
    subject: expect.stringMatching(/^Visitor [0-9A-F]{4} is waiting for an answer \(help\)$/),
  })
  expect(received).toHaveLength(2)
  expect([bob, browser, agent]).toHaveLength(3)
})

it('tells nobody of who was answered in time', async () => {
  const { agent, workspace, comes } = await inboxOf(test)
  const visitor = await comes()
  const about = { workspace, conversation: visitor.id }
  await agent.api.inbox.take.mutate(about)
  await agent.api.inbox.say.mutate({ ...about, key: 'a-key-of-mine', said: { text: 'Hello' } })
  test.pass(31_000)
  await expect.poll(left).toEqual([])
  expect(received).toEqual([])
})

it('tries again when the mail server does not take it, and tells nobody twice', async () => {
  const { comes } = await inboxOf(test)
  refuses = true
  await comes()
  test.pass(31_000)
  await expect.poll(left).toMatchObject([{ attempts: 1, problem: expect.stringContaining('Not now') }])
  refuses = false
  await test.database.sql`update timers set due_at = now() + interval '1 day'`
  test.pass(20_000)
  expect(received).toEqual([])
  await test.database.sql`update outbox set due_at = now()`
  test.pass(1)
  await expect.poll(left).toEqual([])
  expect(received.map(({ recipient }) => recipient).sort()).toEqual([
    ...['ada@example.org', 'bob@example.org', 'marie@example.org'],
  ])
})

it('what an agent leaves behind whose browser is gone waits for the others; one who is there keeps it', async () => {
  const { agent, other, workspace, ada, comes } = await inboxOf(test)
  const visitor = await comes()
  const about = { workspace, conversation: visitor.id }
  await agent.api.inbox.take.mutate(about)
  await agent.api.inbox.say.mutate({ ...about, key: 'a-key-of-mine', said: { text: 'Hello' } })
  await visitor.say('Are you there?')
  test.pass(125_000)
  await expect.poll(left).toMatchObject([{ attempts: 1 }])
  expect((await agent.api.inbox.open.query(about)).head.agent?.id).toBe(ada)
  await test.database.sql`update members set seen_at = now() - interval '5 minutes'`
  test.pass(125_000)
  const waiting = async () => (await other.api.inbox.list.query({ workspace, view: 'waiting' })).rows
  await expect.poll(waiting).toMatchObject([{ id: visitor.id, agent: null }])
  expect((await visitor.read()).messages.at(-1)).toMatchObject({ type: 'left', author: 'Ada' })
})

it('tells whoever is away that a conversation was handed on to them, and nobody who is there', async () => {
  const { agent, other, workspace, ada, bob, comes } = await inboxOf(test)
  const about = { workspace, conversation: (await comes()).id }
  await agent.api.inbox.take.mutate(about)
  await agent.api.inbox.say.mutate({ ...about, key: 'a-key-of-mine', said: { text: 'Bob knows' } })
  await test.database
    .sql`update members set seen_at = now() - interval '5 minutes', locale = 'fr' where user_id = ${bob}`
  await agent.api.inbox.handOn.mutate({ ...about, to: bob, from: ada })
  await eventually(() => expect(received).toHaveLength(1))
  expect(received[0]).toMatchObject({
    recipient: 'bob@example.org',
    subject: expect.stringMatching(/^Ada vous confie Visiteur [0-9A-F]{4} \(help\)$/),
  })
  expect(received[0]?.text).toContain(`http://localhost:3000/inbox/${about.conversation}`)
  await other.api.inbox.handOn.mutate({ ...about, to: ada, from: bob })
  await other.api.inbox.handOn.mutate({ ...about, to: bob, from: ada })
  expect(received).toHaveLength(1)
})
