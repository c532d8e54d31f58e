import type { Result } from '#flow/run/effect.ts'
import { toPlainText } from '#flow/text/markdown.ts'
import type { Asked } from '#server/effects/asked.ts'
import type { Mailer } from '#server/mailer.ts'

/** A mail of a flow, its Markdown as plain words. At least once: tried again, it carries the same Message-ID, by which servers and readers know it. */
export async function sendMail(
  { request, id }: Asked<'mail'>,
  mailer: Pick<Mailer, 'send'> | undefined,
): Promise<Result> {
  if (!mailer) return { outcome: 'error', message: 'No mail can be sent: SMTP_URL is not set' }
  const to = request.to.trim()
  if (!to.split(',').every((part) => isAddress(part.trim())))
    return { outcome: 'error', message: `"${to.slice(0, 100)}" is not an e-mail address` }
  const replyTo = request.replyTo.trim()
  try {
    await mailer.send({
      to,
      subject: request.subject.replace(/\s+/g, ' ').trim(),
      text: toPlainText(request.text),
      id: id.replace(':', '.'),
      ...(isAddress(replyTo) && { replyTo }),
    })
    return { outcome: 'success', value: { to } }
  } catch (error) {
    return { outcome: 'error', message: error instanceof Error ? error.message : String(error) }
  }
}

function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(text)
}
