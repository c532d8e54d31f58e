import { flow } from '#flow/build/flow.ts'
import { all, cel, when } from '#flow/build/when.ts'
import { ordersTable } from '#flow/templates/order-status/orders-table.ts'
import { noEmail, notUnderstood } from '#flow/templates/shared/said.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/**
 * The sub-flow "find": an order by its number and one thing that only its buyer knows. `order` is that row afterwards, or
 * empty. An unknown number and a wrong address are told in the same words, three times a day at most: nobody can learn here
 * which orders exist.
 */
export function findFlow(locale: Locale): Draft {
  const draft = flow({ en: 'Find the order', fr: 'Trouver la commande' }[locale])
  ask(draft, locale)
  lookUp(draft, locale)
  notFound(draft, locale)
  lost(draft, locale)
  return draft
}

function ask(draft: Draft, locale: Locale): void {
  draft
    .block(
      'locked',
      'condition',
      {
        name: { en: 'Too many tries today?', fr: 'Trop d’essais aujourd’hui ?' }[locale],
        branches: [
          {
            id: 'yes',
            label: { fr: 'Trois essais', en: 'Three tries' },
            when: cel('contact.failed_on == today() && contact.failed_lookups >= 3'),
            to: 'enough',
          },
        ],
      },
      { otherwise: 'number' },
    )
    .block(
      'number',
      'choice',
      {
        prompt: {
          fr: 'Quel est votre numéro de commande ? Il a six chiffres et figure dans l’e-mail de confirmation.',
          en: 'What is your order number? It has six digits and is in the confirmation e-mail.',
        },
        options: [
          {
            id: 'lost',
            label: { fr: 'Je ne le trouve pas', en: 'I cannot find it' },
            synonyms: {
              fr: ['je ne l’ai pas', 'je ne sais pas', 'perdu', 'pas de numéro', 'où est-il', 'aucune idée'],
              en: ['i don’t have it', 'i don’t know', 'lost', 'no number', 'where is it', 'no idea'],
            },
            to: 'lost',
          },
        ],
        open: true,
        save: 'typed',
      },
      { typed: 'read', gaveUp: 'lost' },
    )
    .block(
      'read',
      'setValue',
      {
        name: { en: 'What was typed', fr: 'Ce qui a été tapé' }[locale],
        assignments: [
          { variable: 'number', text: '{{ typed | digits }}' },
          { variable: 'proof_email', text: '{{ typed | email }}' },
        ],
      },
      'isNumber',
    )
    .block(
      'isNumber',
      'condition',
      {
        name: { en: 'A number? An address too?', fr: 'Un numéro ? Une adresse aussi ?' }[locale],
        branches: [
          {
            id: 'none',
            label: { fr: 'Pas de numéro', en: 'No number' },
            when: cel('size(number) < 4'),
            to: 'unread',
          },
          {
            id: 'both',
            label: { fr: 'Les deux', en: 'Both' },
            when: all(when('proof_email', 'isNotEmpty')),
            to: 'byEmail',
          },
        ],
      },
      { otherwise: 'proof' },
    )
    .block(
      'unread',
      'setValue',
      {
        name: { en: 'Not read', fr: 'Pas lu' }[locale],
        assignments: [{ variable: 'unread', operation: 'add', from: 'value', value: 1 }],
      },
      'unreadYet',
    )
    .block(
      'unreadYet',
      'condition',
      {
        name: { en: 'How often?', fr: 'Combien de fois ?' }[locale],
        branches: [
          {
            id: 'thrice',
            label: { fr: 'Trois fois', en: 'Three times' },
            when: all(when('unread', 'greaterOrEqual', 3)),
            to: 'third',
          },
        ],
      },
      { otherwise: 'noNumber' },
    )
    .block(
      'noNumber',
      'message',
      {
        bubbles: [
          {
            fr: 'Je n’ai pas vu de numéro de commande dans votre réponse : il me faut ses six chiffres. Si vous ne l’avez pas sous la main, dites-le-moi.',
            en: 'I saw no order number in your answer: I need its six digits. If you do not have it at hand, tell me.',
          },
        ],
      },
      'number',
    )
    .block(
      'proof',
      'choice',
      {
        prompt: {
          fr: 'Merci. Pour protéger vos informations, donnez-moi aussi l’adresse e-mail de la commande ou le code postal de livraison.',
          en: 'Thank you. To protect your information, please also give me the e-mail address of the order or the postcode it goes to.',
        },
        options: [
          {
            id: 'forgot',
            label: { fr: 'Je ne m’en souviens plus', en: 'I do not remember' },
            synonyms: {
              fr: ['je ne sais plus', 'je ne sais pas', 'oublié', 'non', 'non merci'],
              en: ['i don’t remember', 'i don’t know', 'forgot', 'no', 'no thanks'],
            },
            to: 'unproven',
          },
        ],
        open: true,
        save: 'proof',
      },
      { typed: 'readProof', gaveUp: 'unproven' },
    )
    .block(
      'unproven',
      'choice',
      {
        prompt: {
          fr: 'Sans l’un des deux, je ne peux rien montrer : la commande pourrait être à quelqu’un d’autre. Que préférez-vous ?',
          en: 'Without one of the two I cannot show anything: the order might be someone else’s. What would you prefer?',
        },
        options: [
          {
            id: 'try',
            label: { fr: 'Essayer quand même', en: 'Try all the same' },
            synonyms: { fr: ['essayer', 'oui'], en: ['try', 'yes'] },
            to: 'proof',
          },
          {
            id: 'human',
            label: { fr: 'Parler à quelqu’un', en: 'Talk to someone' },
            synonyms: { fr: ['quelqu’un'], en: ['somebody'] },
            to: 'tell',
          },
          {
            id: 'stop',
            label: { fr: 'Laisser tomber', en: 'Leave it' },
            synonyms: { fr: ['non', 'rien', 'tant pis'], en: ['no', 'nothing', 'never mind'] },
            to: 'over',
          },
        ],
        invalid: notUnderstood,
      },
      { gaveUp: 'over' },
    )
}

function lookUp(draft: Draft, locale: Locale): void {
  const find = {
    operation: 'find',
    table: ordersTable.name,
    rows: 'orders',
    limit: 1,
  }
  const number = { column: 'number', value: '{{ number }}', ignore: 'format' }
  draft
    .block(
      'readProof',
      'setValue',
      {
        name: { en: 'Address or postcode', fr: 'Adresse ou code postal' }[locale],
        assignments: [
          { variable: 'proof_email', text: '{{ proof | email }}' },
          { variable: 'postcode', text: '{{ proof | digits }}' },
          {
            variable: 'postcode',
            from: 'expression',
            expression: 'size(postcode) >= 4 ? postcode : proof',
          },
        ],
      },
      'which',
    )
    .block(
      'which',
      'condition',
      {
        name: { en: 'Which of the two?', fr: 'Lequel des deux ?' }[locale],
        branches: [
          {
            id: 'email',
            label: { fr: 'Une adresse', en: 'An address' },
            when: all(when('proof_email', 'isNotEmpty')),
            to: 'byEmail',
          },
        ],
      },
      { otherwise: 'byPostcode' },
    )
    .block(
      'byEmail',
      'table',
      {
        ...find,
        name: { en: 'By number and e-mail', fr: 'Par numéro et e-mail' }[locale],
        match: [number, { column: 'email', value: '{{ proof_email }}', ignore: 'case' }],
      },
      { done: 'found', empty: 'missed', error: 'down' },
    )
    .block(
      'byPostcode',
      'table',
      {
        ...find,
        name: { en: 'By number and postcode', fr: 'Par numéro et code postal' }[locale],
        match: [number, { column: 'postcode', value: '{{ postcode }}', ignore: 'format' }],
      },
      { done: 'found', empty: 'missed', error: 'down' },
    )
    .block(
      'found',
      'setValue',
      {
        name: { en: 'That order', fr: 'Cette commande' }[locale],
        assignments: [
          { variable: 'order', from: 'expression', expression: 'orders[0]' },
          { variable: 'orders', operation: 'clear' },
          { variable: 'status', from: 'expression', expression: statusWords[locale] },
          { variable: 'reply_to', text: '{{ order.email }}' },
          {
            variable: 'topic',
            text: {
              en: 'Order {{ order.number }} ({{ status | default: order.status }})',
              fr: 'Commande {{ order.number }} ({{ status | default: order.status }})',
            }[locale],
          },
          { variable: 'about', operation: 'clear' },
          { variable: 'contact.failed_lookups', operation: 'clear' },
          { variable: 'contact.failed_on', operation: 'clear' },
        ],
      },
      'over',
    )
    .block(
      'down',
      'choice',
      {
        prompt: {
          fr: 'Notre registre des commandes ne répond pas pour l’instant. Cela ne change rien pour la vôtre. Que faisons-nous ?',
          en: 'Our order register is not responding right now. It changes nothing for your order. What shall we do?',
        },
        options: [
          {
            id: 'again',
            label: { fr: 'Réessayer', en: 'Try again' },
            synonyms: { fr: ['oui', 'encore'], en: ['yes', 'again'] },
            to: 'which',
          },
          {
            id: 'human',
            label: { fr: 'Demander à quelqu’un', en: 'Ask someone' },
            synonyms: { fr: ['message', 'quelqu’un'], en: ['message', 'somebody'] },
            to: 'tell',
          },
          {
            id: 'later',
            label: { fr: 'Revenir plus tard', en: 'Come back later' },
            synonyms: { fr: ['plus tard', 'non'], en: ['later', 'no'] },
            to: 'over',
          },
        ],
        invalid: notUnderstood,
      },
      { gaveUp: 'tell' },
    )
    .block('over', 'end')
}

/** The statuses of the register, for the team. */
const statusWords = {
  fr: '{"unpaid": "impayée", "preparing": "en préparation", "partial": "partie en partie", "transit": "en route", "out": "en livraison", "pickup": "en point relais", "delivered": "livrée", "cancelled": "annulée", "refunded": "remboursée", "returned": "retournée"}[order.status]',
  en: '{"unpaid": "unpaid", "preparing": "being prepared", "partial": "partly sent", "transit": "on its way", "out": "out for delivery", "pickup": "at a pick-up point", "delivered": "delivered", "cancelled": "cancelled", "refunded": "refunded", "returned": "returned"}[order.status]',
}

function notFound(draft: Draft, locale: Locale): void {
  draft
    .block(
      'missed',
      'setValue',
      {
        name: { en: 'One more try', fr: 'Un essai de plus' }[locale],
        assignments: [
          {
            variable: 'contact.failed_lookups',
            from: 'expression',
            expression: 'contact.failed_on == today() ? contact.failed_lookups + 1 : 1',
          },
          { variable: 'contact.failed_on', from: 'expression', expression: 'today()' },
        ],
      },
      'tries',
    )
    .block(
      'tries',
      'condition',
      {
        name: { en: 'Which try was it?', fr: 'Quel essai était-ce ?' }[locale],
        branches: [
          {
            id: 'first',
            label: { fr: 'Le premier', en: 'The first' },
            when: all(when('contact.failed_lookups', 'is', 1)),
            to: 'first',
          },
          {
            id: 'second',
            label: { fr: 'Le deuxième', en: 'The second' },
            when: all(when('contact.failed_lookups', 'is', 2)),
            to: 'second',
          },
        ],
      },
      { otherwise: 'third' },
    )
    .block(
      'first',
      'message',
      {
        bubbles: [
          {
            fr: 'Je ne trouve pas de commande **{{ number }}** qui aille avec « {{ proof_email | default: proof }} ». Un chiffre de travers, peut-être ? Reprenons.',
            en: 'I cannot find an order **{{ number }}** that goes with “{{ proof_email | default: proof }}”. A digit out of place, perhaps? Let us try again.',
          },
        ],
      },
      'number',
    )
    .block(
      'second',
      'message',
      {
        bubbles: [
          {
            fr: 'Toujours pas de commande **{{ number }}** qui aille avec « {{ proof_email | default: proof }} ». Essayez avec l’autre moyen : le code postal si vous avez donné l’e-mail, ou l’inverse.',
            en: 'Still no order **{{ number }}** that goes with “{{ proof_email | default: proof }}”. Try the other way: the postcode if you gave the e-mail address, or the reverse.',
          },
        ],
      },
      'number',
    )
    .block(
      'third',
      'message',
      {
        bubbles: [
          {
            fr: 'Je ne veux pas vous faire tourner en rond : un conseiller retrouvera votre commande plus vite que moi.',
            en: 'I do not want to send you round in circles: a colleague will find your order faster than I can.',
          },
        ],
      },
      'tell',
    )
    .block(
      'enough',
      'message',
      {
        bubbles: [
          {
            fr: 'Pour protéger les commandes de chacun, je n’en cherche plus aujourd’hui. Un conseiller peut le faire avec vous.',
            en: 'To protect everyone’s orders, I cannot search again today. A colleague can do it with you.',
          },
        ],
      },
      'tell',
    )
    .block(
      'tell',
      'setValue',
      {
        name: { en: 'What was tried', fr: 'Ce qui a été essayé' }[locale],
        assignments: [
          { variable: 'order', operation: 'clear' },
          { variable: 'topic', text: { en: 'Order not found', fr: 'Commande introuvable' }[locale] },
          {
            variable: 'about',
            text: {
              en: 'Number: {{ number | default: "none" }}, given with: {{ proof_email | default: proof | default: "nothing" }}',
              fr: 'Numéro : {{ number | default: "aucun" }}, donné avec : {{ proof_email | default: proof | default: "rien" }}',
            }[locale],
          },
        ],
      },
      'escalate',
    )
    .block('escalate', 'goTo', { target: { flow: 'escalate', block: '' } }, 'over')
}

/** Who lost the number gets it by mail, at an address that has orders; whether it has is told nowhere else. */
function lost(draft: Draft, locale: Locale): void {
  draft
    .block(
      'lost',
      'choice',
      {
        prompt: {
          fr: 'Il est dans l’objet de l’e-mail de confirmation, sur le bon de livraison et dans [votre espace client]({{ bot.site }}/compte). Je peux aussi vous envoyer vos numéros par e-mail.',
          en: 'It is in the subject of the confirmation e-mail, on the delivery note and in [your account]({{ bot.site }}/en/account). I can also send you your numbers by e-mail.',
        },
        options: [
          {
            id: 'found',
            label: { fr: 'Je l’ai trouvé', en: 'I found it' },
            synonyms: { fr: ['trouvé', 'c’est bon', 'oui'], en: ['found', 'got it', 'yes'] },
            to: 'number',
          },
          {
            id: 'mail',
            label: { fr: 'Envoyez-les-moi', en: 'Send them to me' },
            synonyms: {
              fr: ['e-mail', 'envoyer', 'envoyez', 'par e-mail'],
              en: ['e-mail', 'send', 'by e-mail'],
            },
            to: 'sentBefore',
          },
          {
            id: 'human',
            label: { fr: 'Parler à quelqu’un', en: 'Talk to someone' },
            synonyms: { fr: ['quelqu’un', 'non'], en: ['somebody', 'no'] },
            to: 'tell',
          },
        ],
        invalid: notUnderstood,
      },
      { gaveUp: 'tell' },
    )
    .block(
      'sentBefore',
      'condition',
      {
        name: { en: 'Sent once already?', fr: 'Déjà envoyés ?' }[locale],
        branches: [
          {
            id: 'yes',
            label: { fr: 'Déjà', en: 'Already' },
            when: all(when('numbers_sent', 'isTrue')),
            to: 'onlyOnce',
          },
        ],
      },
      { otherwise: 'whichAddress' },
    )
    .block(
      'onlyOnce',
      'message',
      {
        bubbles: [
          {
            fr: 'Je les ai déjà envoyés une fois, et je ne veux pas remplir une boîte qui n’est peut-être pas la vôtre. Un conseiller peut vous aider.',
            en: 'I sent them once already, and would not want to fill a mailbox that may not be yours. A colleague can help you.',
          },
        ],
      },
      'tell',
    )
    .block(
      'whichAddress',
      'askEmail',
      {
        prompt: {
          fr: 'Avec quelle adresse e-mail avez-vous commandé ?',
          en: 'Which e-mail address did you order with?',
        },
        invalid: noEmail,
        save: 'proof_email',
      },
      { next: 'ofAddress', gaveUp: 'lost' },
    )
    .block(
      'ofAddress',
      'table',
      {
        operation: 'find',
        table: ordersTable.name,
        match: [{ column: 'email', value: '{{ proof_email }}', ignore: 'case' }],
        rows: 'orders',
        limit: 20,
        name: { en: 'Their orders', fr: 'Leurs commandes' }[locale],
      },
      { done: 'mailNumbers', empty: 'neutral', error: 'neutral' },
    )
    .block(
      'mailNumbers',
      'sendEmail',
      {
        to: '{{ proof_email }}',
        subject: {
          fr: 'Vos numéros de commande chez {{ bot.company }}',
          en: 'Your order numbers at {{ bot.company }}',
        },
        body: {
          fr: 'Bonjour,\n\nVoici vos numéros de commande : **{{ orders | map: "number" | join: ", " }}**.\n\nVous n’avez rien demandé ? Ignorez ce message : rien n’a été montré à personne.',
          en: 'Hello,\n\nHere are your order numbers: **{{ orders | map: "number" | join: ", " }}**.\n\nYou asked for nothing? Ignore this message: nobody was shown anything.',
        },
      },
      { sent: 'neutral', error: 'neutral' },
    )
    .block(
      'neutral',
      'setValue',
      {
        name: { en: 'Say no more than that', fr: 'N’en dire pas plus' }[locale],
        assignments: [
          { variable: 'orders', operation: 'clear' },
          { variable: 'numbers_sent', from: 'value', value: true },
        ],
      },
      'perhaps',
    )
    .block(
      'perhaps',
      'message',
      {
        bubbles: [
          {
            fr: 'S’il y a des commandes à cette adresse, leurs numéros y arrivent dans un instant. Rien reçu ? Regardez dans les indésirables, ou écrivez « humain ».',
            en: 'If there are orders at this address, their numbers arrive there in a moment. Nothing came? Look in your spam folder, or type “human”.',
          },
        ],
      },
      'number',
    )
}
