import type { AddressInfo } from 'node:net'
import type { ParsedMail } from 'mailparser'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, it } from 'vitest'
import { openMailer } from '#server/mailer.ts'

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

/** A mail server that keeps what it is given. */
async function postOffice(): Promise<{
  host: string
  received: Promise<ParsedMail & { recipients: string[] }>
}> {
  const { promise: received, resolve } = Promise.withResolvers<ParsedMail & { recipients: string[] }>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      simpleParser(stream).then((mail) => resolve(Object.assign(mail, { recipients })), done)
      stream.on('end', () => done())
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  ends.push(() => server.close())
  return { host: `127.0.0.1:${(server.server.address() as AddressInfo).port}`, received }
}

it('hands a mail over, word for word', async () => {
  const { host, received } = await postOffice()
  const mailer = openMailer(`smtp://${host}?from=${encodeURIComponent('Atelier <bots@example.org>')}`)
  ends.push(() => mailer.close())
  await mailer.send({
    to: 'élodie@example.org',
    subject: 'Réponse\r\nBcc: everybody@example.org',
    text: 'Bonjour Élodie,\n\nà bientôt',
    id: 'conversation:3:1',
  })
  const mail = await received
  expect(mail.from?.text).toBe('"Atelier" <bots@example.org>')
  expect(mail.text?.trim()).toBe('Bonjour Élodie,\n\nà bientôt')
  expect(mail.subject).toMatch(/^Réponse/)
  expect(mail.messageId).toBe('<conversation:3:1@example.org>')
  expect(mail.recipients).toHaveLength(1)
})

it('sends to one recipient, whatever is written as one', async () => {
  const { host, received } = await postOffice()
  const mailer = openMailer(`smtp://${host}`)
  ends.push(() => mailer.close())
  await mailer.send({ to: 'a@example.org, b@example.org', subject: 'Two', text: 'x' }).catch(() => undefined)
  await mailer.send({ to: 'a@example.org', subject: 'One', text: 'x' })
  expect((await received).recipients).toEqual(['a@example.org'])
})

it('fails when nobody takes the mail', async () => {
  const mailer = openMailer('smtp://127.0.0.1:1')
  ends.push(() => mailer.close())
  await expect(mailer.send({ to: 'a@example.org', subject: 'x', text: 'x' })).rejects.toThrow()
})
