import type { Finding } from '#flow/blocks/define-block.ts'
import { defineBlock } from '#flow/blocks/define-block.ts'
import { cutOutputs } from '#flow/blocks/outputs.ts'
import { line } from '#flow/fields/line.ts'
import { plain } from '#flow/fields/plain.ts'
import { text } from '#flow/fields/text.ts'
import { readEmail } from '#flow/text/email.ts'

/** How long the mail server may take before it counts as an error. */
const timeoutMs = 60_000
const mostRecipients = 20

/** Sends a mail: to the team, or to the visitor. */
export const sendEmail = defineBlock({
  type: 'sendEmail',
  family: 'do',
  icon: 'mail',
  words: {
    en: {
      title: 'Send an e-mail',
      description: 'To your team, or to the visitor.',
      keywords: 'mail notify notification message confirmation',
    },
    fr: {
      title: 'Envoyer un e-mail',
      description: 'À votre équipe, ou au visiteur.',
      keywords: 'mail courriel prévenir notification message confirmation',
    },
  },
  fields: {
    to: plain({
      label: { en: 'To', fr: 'À' },
      hint: { en: 'Several addresses with commas', fr: 'Plusieurs adresses avec des virgules' },
      placeholder: 'team@example.com, {{ email }}',
      template: true,
      max: 2000,
      required: true,
    }),
    replyTo: plain({
      label: { en: 'Answers go to', fr: 'Les réponses vont à' },
      placeholder: '{{ email }}',
      template: true,
      max: 500,
    }),
    subject: line({ label: { en: 'Subject', fr: 'Objet' }, required: true }),
    body: text({ label: { en: 'Message', fr: 'Message' }, required: true }),
  },
  ports: () => [
    { id: 'sent', label: { words: { en: 'Sent', fr: 'Envoyé' } }, kind: 'main' },
    { id: 'error', label: { words: { en: 'Error', fr: 'Erreur' } }, kind: 'other' },
  ],
  summary: (data) => [
    { type: 'line', text: data.to || '…', icon: 'mail' },
    { type: 'line', text: data.subject },
  ],
  enter(run, data) {
    const to = recipients(data.to, run.fill)
    if (!to) return { to: 'error' }
    const replyTo = readEmail(run.fill(data.replyTo)) ?? ''
    const subject = run.line(data.subject).replace(/\s+/g, ' ').trim()
    return { request: { type: 'mail', to, replyTo, subject, text: run.text(data.body) }, timeoutMs }
  },
  resume: (_run, _data, happened) => ({
    to: happened.type === 'result' && happened.result.outcome === 'success' ? 'sent' : 'error',
  }),
  checks: ({ to }): Finding[] =>
    !to.trim() || recipients(to, (part) => (part.includes('{{') ? 'someone@example.com' : part))
      ? []
      : [
          {
            rule: 'badAddress',
            severity: 'error',
            field: 'to',
            says: {
              en: `“${to}” is not an e-mail address. Correct it.`,
              fr: `« ${to} » n’est pas une adresse e-mail. Corrigez-la.`,
            },
          },
        ],
  docs: {
    en: 'Sends a mail in the language of the conversation, written in Markdown, variables allowed. **Answers go to** the visitor when you put their address there. **Error** is taken when an address is wrong or the mail server refuses; a mail may, rarely, arrive twice, never get lost in silence.',
    fr: 'Envoie un e-mail dans la langue de la conversation, écrit en Markdown, variables permises. **Les réponses vont au** visiteur si vous y mettez son adresse. **Erreur** est pris quand une adresse est fausse ou que le serveur refuse ; un e-mail peut, rarement, arriver deux fois, jamais se perdre en silence.',
  },
})

/**
 * "a@example.com, b@example.com" when each part is one address, else null. The commas are the author's: what a visitor
 * typed is one address or none, never a list to write to.
 */
function recipients(template: string, fill: (part: string) => string): string | null {
  const parts = cutOutputs(template).flatMap(({ text, isOutput }) =>
    isOutput ? [text] : text.split(/([,;\n])/),
  )
  const lists: string[] = ['']
  for (const part of parts) {
    if (/^[,;\n]$/.test(part)) lists.push('')
    else lists[lists.length - 1] += part
  }
  const given = lists.filter((part) => part.trim()).slice(0, mostRecipients)
  const addresses = given.map((part) => readEmail(fill(part)))
  if (addresses.length === 0 || addresses.includes(null)) return null
  return [...new Set(addresses)].join(', ')
}
