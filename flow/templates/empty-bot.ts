import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { FlowDocument } from '#flow/document.ts'
import { interrupts } from '#flow/templates/interrupts.ts'
import { authorLocale, languagesFor } from '#flow/templates/template.ts'

/** A bot to begin with: it says hello, and whatever comes, a human, a new start and one's own data are within reach. */
export function emptyBot({ language = 'en', timeZone = 'Europe/Paris' } = {}): FlowDocument {
  const locale = authorLocale(language)
  return bot({
    languages: languagesFor(locale),
    timeZone,
    variables: { 'contact.email': 'text' },
    flows: {
      main: flow({ en: 'Main', fr: 'Principal' }[locale]).block('hello', 'message', {
        bubbles: [{ fr: 'Bonjour 👋', en: 'Hello 👋' }],
      }),
      human: interrupts.human(locale),
      restart: interrupts.restart(locale),
      stop: interrupts.stop(locale),
      data: interrupts.data(locale),
    },
  })
}
