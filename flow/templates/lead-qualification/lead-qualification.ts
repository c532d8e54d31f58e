import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { Variable, VariableType } from '#flow/document.ts'
import { company } from '#flow/templates/company.ts'
import { interrupts } from '#flow/templates/interrupts.ts'
import { leadAsides } from '#flow/templates/lead-qualification/asides.ts'
import { callbackFlow } from '#flow/templates/lead-qualification/callback.ts'
import { endings } from '#flow/templates/lead-qualification/endings.ts'
import { leadsTable } from '#flow/templates/lead-qualification/leads-table.ts'
import { notifyFlow } from '#flow/templates/lead-qualification/notify.ts'
import { outcome } from '#flow/templates/lead-qualification/outcome.ts'
import { questions } from '#flow/templates/lead-qualification/questions.ts'
import { reach } from '#flow/templates/lead-qualification/reach.ts'
import { score } from '#flow/templates/lead-qualification/score.ts'
import { asides } from '#flow/templates/shared/asides.ts'
import { escalateFlow, escalateVariables } from '#flow/templates/shared/escalate.ts'
import { ticketFlow, ticketsTable, ticketVariables } from '#flow/templates/shared/ticket.ts'
import type { Draft, Template } from '#flow/templates/template.ts'
import { authorLocale, languagesFor } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/** Qualifies a lead in five questions: who needs what, when and for how much; then a human, a call, or good advice. */
export const leadQualification: Template = {
  id: 'lead-qualification',
  words: {
    en: {
      title: 'Lead qualification',
      description:
        'Five questions, a score that explains itself, consent; then a human at once, a call, or good advice.',
    },
    fr: {
      title: 'Qualification de prospects',
      description:
        'Cinq questions, un score qui s’explique, le consentement ; puis un humain, un rappel ou de bons conseils.',
    },
  },
  document({ language, timeZone }) {
    const locale = authorLocale(language)
    return bot({
      languages: languagesFor(locale),
      timeZone,
      variables: { ...company(locale), ...ticketVariables, ...escalateVariables, ...variables(locale) },
      flows: {
        main: mainFlow(locale),
        callback: callbackFlow(locale),
        notify: notifyFlow(locale),
        escalate: escalateFlow(locale),
        ticket: ticketFlow(locale),
        human: interrupts.human(locale, 'escalate'),
        restart: interrupts.restart(locale),
        stop: interrupts.stop(locale),
        data: interrupts.data(locale),
        change: leadAsides.change(locale),
        cancel: leadAsides.cancel(locale),
        prices: leadAsides.prices(locale),
        why: asides.why(locale, {
          fr: 'Chaque réponse sert à vous orienter vers la bonne personne et à préparer une proposition utile. Rien n’est obligatoire : vous pouvez ne pas dire votre budget, ni laisser d’adresse.',
          en: 'Every answer helps to find the right person for you and to prepare an offer worth reading. None is an obligation: you need not tell your budget, nor leave an address.',
        }),
        pause: asides.pause(locale),
        help: asides.help(locale),
      },
    })
  },
  tables: [leadsTable, ticketsTable],
}

function variables(locale: Locale): { [name: string]: VariableType | Variable } {
  const answers = ['need', 'size', 'role', 'timeline', 'budget']
  const of = (type: VariableType, names: string[]) => Object.fromEntries(names.map((name) => [name, type]))
  return {
    ...of('text', answers),
    // The words of the answers, in both languages: the visitor may change theirs, and the team has its own.
    ...of('object', ['call', ...answers.map((name) => `${name}_label`)]),
    ...of(
      'number',
      [...answers, 'email'].map((name) => `points_${name}`),
    ),
    email: 'text',
    phone: 'text',
    answer_to: 'text',
    amount: 'number',
    score: 'number',
    band: 'text',
    band_label: 'text',
    reasons: 'text',
    'contact.name': 'text',
    reachable: { type: 'boolean', initial: false },
    agreed: { type: 'boolean', initial: false },
    newsletter: { type: 'boolean', initial: false },
    kept: { type: 'boolean', initial: false },
    mailed: { type: 'boolean', initial: false },
    page: {
      type: 'text',
      fromPage: true,
      note: {
        en: 'The page the visitor comes from; your site may set it.',
        fr: 'La page d’où vient le visiteur ; votre site peut la donner.',
      }[locale],
    },
    'bot.sales_email': {
      type: 'text',
      initial: 'projets@sorbier.example',
      note: { en: 'Where leads are mailed', fr: 'Où sont envoyés les prospects' }[locale],
    },
  }
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
          fr: 'En cinq questions, deux minutes à peine, vous saurez si nous pouvons aménager vos bureaux, comment et avec qui. Vos réponses ne servent qu’à cela ([confidentialité]({{ bot.privacy }})).',
          en: 'In five questions, barely two minutes, you will know whether we can furnish your offices, how, and with whom. Your answers are used for nothing else ([privacy]({{ bot.privacy }})).',
        },
      ],
    },
    'todo',
  )
  questions(main, locale)
  reach(main, locale)
  score(main, locale)
  outcome(main, locale)
  endings(main, locale)
  return main
}
