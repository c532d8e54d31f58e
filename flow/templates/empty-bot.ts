import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { FlowDocument } from '#flow/document.ts'
import { interrupts } from '#flow/templates/interrupts.ts'

/** A bot to begin with: it says hello, and whatever comes, a human, a new start and one's own data are within reach. */
export function emptyBot({ language = 'en', timeZone = 'Europe/Paris' } = {}): FlowDocument {
  const document = bot({
    languages: ['fr', 'en'],
    timeZone,
    variables: { 'contact.email': 'text' },
    flows: {
      main: flow('Main').block('hello', 'message', { bubbles: [{ fr: 'Bonjour 👋', en: 'Hello 👋' }] }),
      human: interrupts.human(),
      restart: interrupts.restart(),
      stop: interrupts.stop(),
      data: interrupts.data(),
    },
  })
  const first = language.startsWith('fr') ? 'fr' : 'en'
  return { ...document, settings: { ...document.settings, defaultLanguage: first, fallbackLanguage: first } }
}
