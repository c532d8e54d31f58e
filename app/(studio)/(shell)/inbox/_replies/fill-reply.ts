import type { JsonObject } from '#flow/json.ts'
import type { ContactFace } from '#flow/text/contact-face.ts'
import { fillTemplate } from '#flow/text/template.ts'

/** Of whom a ready reply speaks, and who says it. */
export type Surroundings = {
  contact: ContactFace & { facts: JsonObject }
  collected: JsonObject
  agent: string
  bot: string
  locale: string
}

/** What a ready reply may name of everybody. */
export const outputs = {
  contact: '{{ contact.name }}',
  email: '{{ contact.email }}',
  agent: '{{ agent.name }}',
} as const

/**
 * A ready reply with what is known of the person in it: `{{ contact.name }}`, any fact and whatever the bot collected. Before it is sent
 * the agent reads it, so what is not known leaves its place empty, and what cannot be read stays as it is written.
 */
export function fillReply(reply: string, { contact, collected, agent, bot, locale }: Surroundings): string {
  const { facts, name, email, phone } = contact
  const face = Object.fromEntries(Object.entries({ name, email, phone }).filter(([, value]) => value))
  const scope = {
    ...collected,
    contact: { ...facts, ...face },
    agent: { name: agent },
    bot: { name: bot },
    now: '',
    locale,
    channel: '',
  }
  const filled = fillTemplate(reply, scope, { escape: 'markdown', at: 0, locale, timeZone: 'UTC' })
  return filled.ok ? filled.text : reply
}
