import { afterEach, expect, it } from 'vitest'
import { openMailer } from '#server/mailer.ts'
import { openPostOffice } from '#test/post-office.ts'

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

async function postOffice() {
  const office = await openPostOffice()
  ends.push(office.close)
  return office
}

it('hands a mail over, word for word', async () => {
  const { host, next } = await postOffice()
  const mailer = openMailer(`smtp://${host}?from=${encodeURIComponent('Atelier <bots@example.org>')}`)
  ends.push(() => mailer.close())
  await mailer.send({
    to: 'élodie@example.org',
    subject: 'Réponse\r\nBcc: everybody@example.org',
    text: 'Bonjour Élodie,\n\nà bientôt',
    id: 'conversation:3:1',
  })
  const mail = await next()
  expect(mail.from?.text).toBe('"Atelier" <bots@example.org>')
  expect(mail.text?.trim()).toBe('Bonjour Élodie,\n\nà bientôt')
  expect(mail.subject).toMatch(/^Réponse/)
  expect(mail.messageId).toBe('<conversation:3:1@example.org>')
  expect(mail.recipients).toHaveLength(1)
})

it('sends to one recipient, whatever is written as one', async () => {
  const { host, next } = await postOffice()
  const mailer = openMailer(`smtp://${host}`)
  ends.push(() => mailer.close())
  await mailer.send({ to: 'a@example.org, b@example.org', subject: 'Two', text: 'x' }).catch(() => undefined)
  await mailer.send({ to: 'a@example.org', subject: 'One', text: 'x' })
  expect((await next()).recipients).toEqual(['a@example.org'])
})

it('fails when nobody takes the mail', async () => {
  const mailer = openMailer('smtp://127.0.0.1:1')
  ends.push(() => mailer.close())
  await expect(mailer.send({ to: 'a@example.org', subject: 'x', text: 'x' })).rejects.toThrow()
})
