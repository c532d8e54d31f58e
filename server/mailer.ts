import { createTransport } from 'nodemailer'

export type Mail = {
  to: string
  subject: string
  /** Plain text. */
  text: string
  replyTo?: string
  /** The Message-ID's left part: a mail sent again under the same one is recognised as the same. */
  id?: string
}

/** Hands a mail over to the mail server; throws when it does not take it. */
export type Mailer = {
  send(mail: Mail): Promise<void>
  close(): void
}

const patienceMs = 20_000

/**
 * Sends by SMTP_URL (smtp://user:password@host:587, or smtps:// on 465). `?from=` says who sends; without it the user does, when that
 * is an address.
 */
export function openMailer(smtpUrl: string): Mailer {
  const url = new URL(smtpUrl)
  const user = decodeURIComponent(url.username)
  const from =
    url.searchParams.get('from') ?? (user.includes('@') ? user : `Parcours <parcours@${url.hostname}>`)
  url.searchParams.delete('from')
  const transport = createTransport(
    {
      url: url.href,
      pool: true,
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
      // A text is a text: no mail of ours reads a file or fetches an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  const host = /@([\w.-]+)>?$/.exec(from)?.[1] ?? url.hostname
  return {
    async send({ to, subject, text, replyTo, id }) {
      await transport.sendMail({
        // An object, not a line: a name or an address with a comma in it would be two addresses.
        to: { name: '', address: to },
        subject,
        text,
        ...(replyTo && { replyTo: { name: '', address: replyTo } }),
        ...(id && { messageId: `<${id}@${host}>` }),
      })
    },
    close: () => transport.close(),
  }
}
