import { expect, it } from 'vitest'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { sendMail } from '#server/effects/mail.ts'
import type { Mail } from '#server/mailer.ts'

const asked = (text: string, to = 'team@example.org') => ({
  request: { type: 'mail' as const, to, replyTo: 'lea@example.org', subject: 'A  lead', text },
  workspace: 'w' as WorkspaceId,
  conversation: 'c',
  n: 1,
  id: 'c:1',
  attempt: 1,
  signal: new AbortController().signal,
})

it('sends the words of the Markdown: no escapes, no stars, links with their address', async () => {
  const mails: Mail[] = []
  const mailer = { send: async (mail: Mail) => void mails.push(mail) }
  const text = '**New**\n\n- Phone: \\+33 6 12\n- Page: [prices](https://example.org/prices)'
  expect(await sendMail(asked(text), mailer)).toMatchObject({ outcome: 'success' })
  expect(mails).toEqual([
    {
      to: 'team@example.org',
      subject: 'A lead',
      text: 'New\n\n- Phone: +33 6 12\n- Page: prices (https://example.org/prices)',
      id: 'c.1',
      replyTo: 'lea@example.org',
    },
  ])
})

it('is an error, in words, without a mail server and where the address is none', async () => {
  expect(await sendMail(asked('Hello'), undefined)).toMatchObject({
    outcome: 'error',
    message: expect.stringContaining('SMTP_URL'),
  })
  const mailer = { send: async () => undefined }
  expect(await sendMail(asked('Hello', 'team'), mailer)).toMatchObject({ outcome: 'error' })
})
