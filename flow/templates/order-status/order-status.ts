import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { all, when } from '#flow/build/when.ts'
import type { Variable, VariableType } from '#flow/document.ts'
import { company } from '#flow/templates/company.ts'
import { interrupts } from '#flow/templates/interrupts.ts'
import { findFlow } from '#flow/templates/order-status/find.ts'
import { menus } from '#flow/templates/order-status/menus.ts'
import { missingFlow } from '#flow/templates/order-status/missing.ts'
import { ordersTable } from '#flow/templates/order-status/orders-table.ts'
import { requestFlows } from '#flow/templates/order-status/requests.ts'
import { situationFlow } from '#flow/templates/order-status/situation.ts'
import { asides } from '#flow/templates/shared/asides.ts'
import { escalateFlow, escalateVariables } from '#flow/templates/shared/escalate.ts'
import { notUnderstood } from '#flow/templates/shared/said.ts'
import { ticketFlow, ticketsTable, ticketVariables } from '#flow/templates/shared/ticket.ts'
import type { Draft, Template } from '#flow/templates/template.ts'
import { authorLocale, languagesFor } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/** Where is my order? By its number and one thing that only the buyer knows; then what can be done about it. */
export const orderStatus: Template = {
  id: 'order-status',
  words: {
    en: {
      title: 'Order status',
      description:
        'Finds an order safely, tells where it is, and takes requests: address, cancelling, return, claim, invoice.',
    },
    fr: {
      title: 'Suivi de commande',
      description:
        'Retrouve une commande en sécurité, dit où elle en est, et prend les demandes : adresse, annulation, retour, réclamation, facture.',
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
        find: findFlow(locale),
        situation: situationFlow(locale),
        missing: missingFlow(locale),
        address: requestFlows.address(locale),
        cancel: requestFlows.cancel(locale),
        sendBack: requestFlows.sendBack(locale),
        problem: requestFlows.problem(locale),
        invoice: requestFlows.invoice(locale),
        escalate: escalateFlow(locale),
        ticket: ticketFlow(locale),
        human: interrupts.human(locale, 'escalate'),
        restart: interrupts.restart(locale),
        stop: interrupts.stop(locale),
        data: interrupts.data(locale),
        why: asides.why(locale, {
          fr: 'Un numéro de commande se devine ; avec l’e-mail ou le code postal, je sais que la commande est la vôtre. Rien d’autre n’en est fait.',
          en: 'An order number can be guessed; with the e-mail address or the postcode I know that the order is yours. They are used for nothing else.',
        }),
        pause: asides.pause(locale),
        help: asides.help(locale),
      },
    })
  },
  tables: [ordersTable, ticketsTable],
}

const variables: { [name: string]: VariableType | Variable } = {
  typed: 'text',
  number: 'text',
  proof: 'text',
  proof_email: 'text',
  postcode: 'text',
  unread: { type: 'number', initial: 0 },
  orders: 'list',
  order: 'object',
  status: 'text',
  news_on: 'date',
  new_address: 'text',
  described: 'text',
  photo: 'text',
  // The words of a choice, in both languages: the visitor has one, the team perhaps the other.
  reason: 'object',
  condition: 'object',
  way: 'object',
  numbers_sent: { type: 'boolean', initial: false },
  // The contact's, not the conversation's: to start again gives no new tries.
  'contact.failed_lookups': 'number',
  'contact.failed_on': 'date',
}

function mainFlow(locale: Locale): Draft {
  const main: Draft = flow({ en: 'Main', fr: 'Principal' }[locale])
  main
    .block(
      'hello',
      'message',
      {
        bubbles: [
          {
            fr: 'Bonjour et bienvenue chez {{ bot.company }} ! Je suis un assistant virtuel, pas une personne : je vous dis où en est votre commande. Pour parler à quelqu’un, écrivez « humain » à tout moment.',
            en: 'Hello and welcome to {{ bot.company }}! I am a virtual assistant, not a person: I tell you where your order is. To talk to someone, type “human” at any time.',
          },
          {
            fr: 'Ce que vous écrivez ici ne sert qu’à suivre votre commande ([confidentialité]({{ bot.privacy }})).',
            en: 'What you write here is only used to follow your order ([privacy]({{ bot.privacy }})).',
          },
        ],
      },
      'find',
    )
    .block('find', 'goTo', { target: { flow: 'find', block: '' } }, 'isFound')
    .block(
      'isFound',
      'condition',
      {
        name: { en: 'Was it found?', fr: 'Est-elle trouvée ?' }[locale],
        branches: [
          {
            id: 'yes',
            label: { fr: 'Trouvée', en: 'Found' },
            when: all(when('order', 'isNotEmpty')),
            to: 'situation',
          },
        ],
      },
      { otherwise: 'withoutOrder' },
    )
    .block('situation', 'goTo', { target: { flow: 'situation', block: '' } }, 'phase')
    .block(
      'withoutOrder',
      'choice',
      {
        prompt: {
          fr: 'Voulez-vous chercher une autre commande ?',
          en: 'Would you like to look for another order?',
        },
        options: [
          {
            id: 'no',
            label: { fr: 'Non, merci', en: 'No, thank you' },
            synonyms: { fr: ['non', 'merci'], en: ['no', 'thanks'] },
            to: 'bye',
          },
          {
            id: 'yes',
            label: { fr: 'Oui', en: 'Yes' },
            synonyms: { fr: ['chercher', 'autre'], en: ['look', 'other'] },
            to: 'another',
          },
        ],
        invalid: notUnderstood,
        noAnswerSeconds: 24 * 3600,
      },
      { gaveUp: 'bye' },
    )
  menus(main, locale)
  return main
}
