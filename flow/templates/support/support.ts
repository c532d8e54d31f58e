import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { Variable, VariableType } from '#flow/document.ts'
import { company } from '#flow/templates/company.ts'
import { interrupts } from '#flow/templates/interrupts.ts'
import { asides } from '#flow/templates/shared/asides.ts'
import { escalateFlow, escalateVariables } from '#flow/templates/shared/escalate.ts'
import { ticketFlow, ticketsTable, ticketVariables } from '#flow/templates/shared/ticket.ts'
import { answersFlow, moreFlow } from '#flow/templates/support/answers.ts'
import { feedback } from '#flow/templates/support/feedback.ts'
import { gapFlow, gapsTable, ratingsTable } from '#flow/templates/support/gap.ts'
import { menu } from '#flow/templates/support/menu.ts'
import { understandFlow } from '#flow/templates/support/understand.ts'
import type { Draft, Template } from '#flow/templates/template.ts'
import { authorLocale, languagesFor } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/** Answers what is often asked, by menu or in one's own words; and knows when it is a human's turn. */
export const support: Template = {
  id: 'support',
  words: {
    en: {
      title: 'Support',
      description:
        'Answers frequent questions by menu or in one’s own words, asks whether it helped, and hands over in good time.',
    },
    fr: {
      title: 'Service client',
      description:
        'Répond aux questions fréquentes, par menu ou en langage libre, demande si cela aide, et passe la main à temps.',
    },
  },
  document({ language, timeZone }) {
    const locale = authorLocale(language)
    return bot({
      languages: languagesFor(locale),
      timeZone,
      variables: { ...company(locale), ...ticketVariables, ...escalateVariables, ...variables },
      flows: {
        main: mainFlow(locale),
        understand: understandFlow(locale),
        answers: answersFlow(locale),
        more: moreFlow(locale),
        gap: gapFlow(locale),
        escalate: escalateFlow(locale),
        ticket: ticketFlow(locale),
        human: interrupts.human(locale, 'escalate'),
        restart: interrupts.restart(locale),
        stop: interrupts.stop(locale),
        data: interrupts.data(locale),
        why: asides.why(locale, {
          fr: 'Je demande seulement ce qu’il faut pour vous répondre, et une note pour m’améliorer. Vous pouvez toujours passer.',
          en: 'I only ask for what I need to answer you, and for a rating to improve. You may always skip it.',
        }),
        pause: asides.pause(locale),
        help: asides.help(locale),
      },
    })
  },
  tables: [ticketsTable, gapsTable, ratingsTable],
}

const variables: { [name: string]: VariableType | Variable } = {
  /** The last words at a menu, and at a question of a subject: a label's or their own. */
  typed: 'text',
  label: 'text',
  /** The question in their own words, if there is one. */
  asked: 'text',
  /** Which answer it is. */
  faq: 'text',
  reason: 'text',
  told: 'boolean',
  strikes: { type: 'number', initial: 0 },
  rate: 'number',
  comment: 'text',
  'contact.rated_on': 'date',
}

function mainFlow(locale: Locale): Draft {
  const main: Draft = flow({ en: 'Main', fr: 'Principal' }[locale])
  main.block(
    'hello',
    'message',
    {
      bubbles: [
        {
          fr: 'Bonjour et bienvenue chez {{ bot.company }} ! Je suis un assistant virtuel, pas une personne. Pour parler à quelqu’un, écrivez « humain » à tout moment.',
          en: 'Hello and welcome to {{ bot.company }}! I am a virtual assistant, not a person. To talk to someone, type “human” at any time.',
        },
        {
          fr: 'Vos messages ne servent qu’à vous répondre ([confidentialité]({{ bot.privacy }})).',
          en: 'Your messages are only used to answer you ([privacy]({{ bot.privacy }})).',
        },
      ],
    },
    'menu',
  )
  menu(main, locale)
  feedback(main, locale)
  return main
}
