import type { GivenItem } from '#flow/build/given.ts'
import { all, when } from '#flow/build/when.ts'
import { notUnderstood } from '#flow/templates/shared/said.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/** After a day of silence a conversation that is over in fact is over. */
const daySeconds = 24 * 3600

type Option = Exclude<GivenItem<Locale>, string> & { id: string }

/** What else can be done, by how far the order is: nobody is offered to cancel a parcel that has come. */
export function menus(main: Draft, locale: Locale): void {
  main.block(
    'phase',
    'condition',
    {
      name: { en: 'How far is it?', fr: 'Où en est-elle ?' }[locale],
      branches: [
        {
          id: 'before',
          label: { fr: 'Avant l’envoi', en: 'Before it leaves' },
          when: all(when('order.status', 'isOneOf', 'unpaid, preparing')),
          to: 'before',
        },
        {
          id: 'way',
          label: { fr: 'En route', en: 'On its way' },
          when: all(when('order.status', 'isOneOf', 'partial, transit, out, pickup')),
          to: 'onTheWay',
        },
        {
          id: 'after',
          label: { fr: 'Livrée', en: 'Delivered' },
          when: all(when('order.status', 'is', 'delivered')),
          to: 'after',
        },
      ],
    },
    { otherwise: 'rest' },
  )
  menu(main, 'before', [options.address, options.cancel, options.human, options.another, options.done])
  menu(main, 'onTheWay', [options.cancel, options.invoice, options.human, options.another, options.done])
  menu(main, 'after', [options.sendBack, options.problem, options.invoice, options.another, options.done])
  menu(main, 'rest', [options.human, options.another, options.done])
  for (const request of ['address', 'cancel', 'sendBack', 'problem', 'invoice']) {
    main.block(request, 'goTo', { target: { flow: request, block: '' } }, 'phase')
  }
  main
    .block('human', 'goTo', { target: { flow: 'escalate', block: '' } }, 'phase')
    .block(
      'another',
      'setValue',
      {
        name: { en: 'Another order', fr: 'Une autre commande' }[locale],
        assignments: ['order', 'typed', 'number', 'proof', 'proof_email', 'ticket', 'about', 'topic'].map(
          (variable) => ({ variable, operation: 'clear' }),
        ),
      },
      'find',
    )
    .block(
      'helped',
      'choice',
      {
        prompt: {
          fr: 'Ai-je répondu à votre question ?',
          en: 'Did I answer your question?',
        },
        options: [
          {
            id: 'yes',
            label: { fr: 'Oui, merci', en: 'Yes, thank you' },
            synonyms: { fr: ['oui', 'merci'], en: ['yes', 'thanks'] },
            to: 'solved',
          },
          {
            id: 'no',
            label: { fr: 'Pas vraiment', en: 'Not really' },
            synonyms: { fr: ['non'], en: ['no'] },
            to: 'notSolved',
          },
        ],
        invalid: notUnderstood,
        noAnswerSeconds: daySeconds,
      },
      { gaveUp: 'bye' },
    )
    .block('solved', 'goal', { goal: 'order_answered' }, 'bye')
    .block('notSolved', 'goTo', { target: { flow: 'escalate', block: '' } }, 'bye')
    .block('bye', 'end', {
      scope: 'conversation',
      message: {
        fr: 'Merci d’avoir choisi {{ bot.company }}. Bonne journée !',
        en: 'Thank you for choosing {{ bot.company }}. Have a good day!',
      },
    })
}

function menu(main: Draft, id: string, offered: Option[]): void {
  main.block(
    id,
    'choice',
    {
      prompt: {
        fr: 'Puis-je faire autre chose pour vous ?',
        en: 'Is there anything else I can do for you?',
      },
      options: offered,
      invalid: notUnderstood,
      noAnswerSeconds: daySeconds,
    },
    { gaveUp: 'human' },
  )
}

const options = {
  address: {
    id: 'address',
    label: { fr: 'Changer l’adresse de livraison', en: 'Change the delivery address' },
    synonyms: { fr: ['adresse', 'changer l’adresse'], en: ['address', 'change the address'] },
    to: 'address',
  },
  cancel: {
    id: 'cancel',
    label: { fr: 'Annuler la commande', en: 'Cancel the order' },
    synonyms: { fr: ['annuler', 'annulation'], en: ['cancel', 'cancellation'] },
    to: 'cancel',
  },
  sendBack: {
    id: 'return',
    label: { fr: 'Renvoyer un article', en: 'Send something back' },
    synonyms: { fr: ['renvoyer', 'retour', 'retourner', 'annuler'], en: ['return', 'send back', 'cancel'] },
    to: 'sendBack',
  },
  problem: {
    id: 'problem',
    label: { fr: 'Un article abîmé ou erroné', en: 'A damaged or wrong item' },
    synonyms: {
      fr: ['abîmé', 'cassé', 'erreur', 'problème', 'il manque'],
      en: ['damaged', 'broken', 'wrong', 'problem', 'missing'],
    },
    to: 'problem',
  },
  invoice: {
    id: 'invoice',
    label: { fr: 'Recevoir la facture', en: 'Get the invoice' },
    synonyms: { fr: ['facture'], en: ['invoice', 'bill'] },
    to: 'invoice',
  },
  another: {
    id: 'another',
    label: { fr: 'Une autre commande', en: 'Another order' },
    synonyms: { fr: ['autre commande', 'autre'], en: ['other order', 'another'] },
    to: 'another',
  },
  human: {
    id: 'human',
    label: { fr: 'Parler à quelqu’un', en: 'Talk to someone' },
    synonyms: { fr: ['quelqu’un', 'question'], en: ['somebody', 'question'] },
    to: 'human',
  },
  done: {
    id: 'done',
    label: { fr: 'Non, c’est tout', en: 'No, that is all' },
    synonyms: {
      fr: ['non', 'merci', 'c’est tout', 'non merci'],
      en: ['no', 'thanks', 'that’s all', 'no thanks'],
    },
    to: 'helped',
  },
} satisfies { [name: string]: Option }
