import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { company } from '#flow/templates/company.ts'
import { interrupts } from '#flow/templates/interrupts.ts'
import { asides } from '#flow/templates/shared/asides.ts'
import { escalateFlow, escalateVariables } from '#flow/templates/shared/escalate.ts'
import { ticketFlow, ticketsTable, ticketVariables } from '#flow/templates/shared/ticket.ts'
import { faq } from '#flow/templates/support/faq.ts'
import { farewell } from '#flow/templates/support/farewell.ts'
import type { Draft, Template } from '#flow/templates/template.ts'
import { authorLocale, languagesFor } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/** Answers what is asked most, says so when it does not know, and brings a human who knows what was tried. */
export const support: Template = {
  id: 'support',
  words: {
    en: {
      title: 'Support',
      description:
        'A menu, answers in two depths, a human within reach at any hour, and a rating at the end.',
    },
    fr: {
      title: 'Assistance',
      description:
        'Un menu, des réponses à deux niveaux, un humain joignable à toute heure, et une note à la fin.',
    },
  },
  document({ language, timeZone }) {
    const locale = authorLocale(language)
    return bot({
      languages: languagesFor(locale),
      timeZone,
      variables: {
        ...company(locale),
        ...ticketVariables,
        ...escalateVariables,
        asked: 'text',
        stars: 'number',
        missing: 'text',
      },
      flows: {
        main: mainFlow(locale),
        escalate: escalateFlow(locale),
        ticket: ticketFlow(locale),
        human: interrupts.human(locale, 'escalate'),
        restart: interrupts.restart(locale),
        stop: interrupts.stop(locale),
        data: interrupts.data(locale),
        why: asides.why(locale, {
          fr: 'Je pose peu de questions : le sujet, pour trouver la bonne réponse, et une adresse seulement si quelqu’un doit vous écrire.',
          en: 'I ask little: the topic, to find the right answer, and an address only if somebody is to write to you.',
        }),
        pause: asides.pause(locale),
        help: asides.help(locale),
      },
    })
  },
  tables: [ticketsTable],
}

function mainFlow(locale: Locale): Draft {
  const main: Draft = flow({ en: 'Main', fr: 'Principal' }[locale])
  main.block(
    'hello',
    'message',
    {
      bubbles: [
        {
          fr: 'Bonjour ! Je suis l’assistant virtuel de {{ bot.company }}, pas une personne. Pour parler à quelqu’un, écrivez « humain » à tout moment. ([confidentialité]({{ bot.privacy }}))',
          en: 'Hello! I am the virtual assistant of {{ bot.company }}, not a person. To talk to somebody, type “human” at any time. ([privacy]({{ bot.privacy }}))',
        },
      ],
    },
    'menu',
  )
  faq(main, locale)
  farewell(main, locale)
  return main
}
