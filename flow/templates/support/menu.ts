import type { GivenItem } from '#flow/build/given.ts'
import { all, when } from '#flow/build/when.ts'
import { topicWords } from '#flow/templates/support/understand.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

type Said = { fr: string; en: string }
type Option = Exclude<GivenItem<Locale>, string>

/** The menu, one question for each subject, and the way of a question in one's own words. */
export function menu(main: Draft, locale: Locale): void {
  main.block(
    'menu',
    'choice',
    {
      prompt: {
        fr: 'Comment puis-je vous aider ? Choisissez un sujet, ou posez votre question en une phrase.',
        en: 'How can I help? Choose a subject, or ask your question in a sentence.',
      },
      options: [
        subjects.delivery,
        subjects.returns,
        subjects.payment,
        subjects.warranty,
        subjects.account,
        human,
      ],
      open: true,
      save: 'typed',
    },
    { typed: 'question', gaveUp: 'brief' },
  )
  subject(main, 'delivery', { fr: 'Au sujet de la livraison :', en: 'About delivery:' }, [
    faq('delivery.time', { fr: 'Les délais', en: 'How long it takes' }, ['délai', 'quand'], ['when', 'time']),
    faq('delivery.cost', { fr: 'Les frais', en: 'What it costs' }, ['prix', 'coût'], ['cost', 'price']),
    faq(
      'delivery.track',
      { fr: 'Suivre ma commande', en: 'Follow my order' },
      ['suivi', 'où est'],
      ['track'],
    ),
    faq('delivery.address', { fr: 'Changer l’adresse', en: 'Change the address' }, ['adresse'], ['address']),
  ])
  subject(main, 'returns', { fr: 'Au sujet des retours :', en: 'About returns:' }, [
    faq('returns.how', { fr: 'Renvoyer un article', en: 'Send something back' }, ['renvoyer'], ['send back']),
    faq('returns.refund', { fr: 'Mon remboursement', en: 'My refund' }, ['remboursement'], ['refund']),
  ])
  subject(main, 'payment', { fr: 'Au sujet du paiement :', en: 'About payment:' }, [
    faq('payment.means', { fr: 'Comment payer', en: 'How to pay' }, ['moyens'], ['means']),
    faq(
      'payment.refused',
      { fr: 'Mon paiement est refusé', en: 'My payment is refused' },
      ['refusé'],
      ['refused'],
    ),
    faq('payment.invoice', { fr: 'Ma facture', en: 'My invoice' }, ['facture'], ['invoice']),
  ])
  subject(main, 'warranty', { fr: 'Au sujet de la garantie :', en: 'About the warranty:' }, [
    faq('warranty.length', { fr: 'Ce qui est garanti', en: 'What is covered' }, ['durée'], ['covered']),
    faq(
      'warranty.repair',
      { fr: 'Faire réparer', en: 'Have it repaired' },
      ['réparer', 'cassé'],
      ['repair', 'broken'],
    ),
  ])
  subject(main, 'account', { fr: 'Au sujet de votre compte :', en: 'About your account:' }, [
    faq(
      'account.password',
      { fr: 'Mot de passe oublié', en: 'Forgotten password' },
      ['mot de passe'],
      ['password'],
    ),
    faq(
      'account.change',
      { fr: 'Changer mes informations', en: 'Change my details' },
      ['changer'],
      ['change'],
    ),
  ])
  understood(main, locale)
  misunderstood(main, locale)
}

// Nobody says these in a sentence: what is written there is a question, and goes the way of questions.
const subjects = {
  delivery: subjectOption('delivery', { fr: 'Livraison et suivi', en: 'Delivery and tracking' }),
  returns: subjectOption('returns', { fr: 'Retour et remboursement', en: 'Return and refund' }),
  payment: subjectOption('payment', { fr: 'Paiement et facture', en: 'Payment and invoice' }),
  warranty: subjectOption('warranty', { fr: 'Garantie et réparation', en: 'Warranty and repair' }),
  account: subjectOption('account', { fr: 'Compte et mot de passe', en: 'Account and password' }),
}

function subjectOption(id: string, label: Said): Option {
  return { id, label, to: id }
}

const human: Option = {
  id: 'human',
  label: { fr: 'Parler à quelqu’un', en: 'Talk to someone' },
  synonyms: { fr: ['quelqu’un'], en: ['somebody'] },
  to: 'plainHuman',
}

function faq(value: string, label: Said, fr: string[], en: string[]): Option {
  return { id: value.split('.')[1] ?? value, value, label, synonyms: { fr, en }, to: 'chosen' }
}

function subject(main: Draft, id: string, prompt: Said, options: Option[]): void {
  main.block(
    id,
    'choice',
    {
      prompt,
      options: [
        ...options,
        {
          id: 'back',
          label: { fr: 'Un autre sujet', en: 'Another subject' },
          synonyms: { fr: ['retour au menu', 'menu', 'autre'], en: ['menu', 'other', 'back'] },
          to: 'menu',
        },
      ],
      open: true,
      save: 'faq',
      saveLabel: 'label',
    },
    { typed: 'questionHere', gaveUp: 'brief' },
  )
}

function understood(main: Draft, locale: Locale): void {
  main
    .block(
      'question',
      'setValue',
      {
        name: { en: 'A question in their words', fr: 'Une question en leurs mots' }[locale],
        assignments: [{ variable: 'asked', text: '{{ typed }}' }],
      },
      'understand',
    )
    .block(
      'questionHere',
      'setValue',
      {
        name: { en: 'Their words, in a subject', fr: 'Leurs mots, dans un sujet' }[locale],
        assignments: [{ variable: 'asked', text: '{{ label }}' }],
      },
      'understand',
    )
    .block(
      'chosen',
      'setValue',
      {
        name: { en: 'Chosen, not typed', fr: 'Choisi, pas écrit' }[locale],
        assignments: [{ variable: 'asked', operation: 'clear' }],
      },
      'answer',
    )
    .block('understand', 'goTo', { target: { flow: 'understand', block: '' } }, 'about')
    .block(
      'about',
      'condition',
      {
        name: { en: 'What is it about?', fr: 'De quoi s’agit-il ?' }[locale],
        branches: [
          branch(
            'nothing',
            { fr: 'Pas compris', en: 'Not understood' },
            all(when('faq', 'isEmpty')),
            'strike',
          ),
          branch('serious', { fr: 'Grave', en: 'Serious' }, when('faq', 'is', 'serious'), 'serious'),
          branch('upset', { fr: 'En colère', en: 'Upset' }, when('faq', 'is', 'upset'), 'upset'),
          branch('hello', { fr: 'Bonjour', en: 'Hello' }, when('faq', 'is', 'hello'), 'helloToo'),
          branch('thanks', { fr: 'Merci', en: 'Thanks' }, when('faq', 'is', 'thanks'), 'welcome'),
        ],
      },
      { otherwise: 'answer' },
    )
    .block(
      'serious',
      'message',
      {
        bubbles: [
          {
            fr: 'C’est trop sérieux pour un programme : je ne veux pas vous donner une réponse toute faite.',
            en: 'This is too serious for a program: I will not give you a ready-made answer.',
          },
        ],
      },
      'brief',
    )
    .block(
      'upset',
      'message',
      {
        bubbles: [
          {
            fr: 'Je suis désolé que vous en soyez là. Je ne vais pas vous faire perdre plus de temps.',
            en: 'I am sorry that it has come to this. I will not take more of your time.',
          },
        ],
      },
      'brief',
    )
    .block(
      'helloToo',
      'message',
      { bubbles: [{ fr: 'Bonjour ! Je vous écoute.', en: 'Hello! I am listening.' }] },
      'menu',
    )
    .block('welcome', 'message', { bubbles: [{ fr: 'Avec plaisir !', en: 'You are welcome!' }] }, 'again')
    .block('answer', 'goTo', { target: { flow: 'answers', block: '' } }, 'useful')

  function branch(id: string, label: Said, condition: ReturnType<typeof when>, to: string) {
    return { id, label, when: condition, to }
  }
}

/** First a kinder question, then the menu, then a human; what was asked is kept for those who write the answers. */
function misunderstood(main: Draft, locale: Locale): void {
  main
    .block(
      'strike',
      'setValue',
      {
        name: { en: 'Once more not understood', fr: 'Encore pas compris' }[locale],
        assignments: [
          { variable: 'strikes', operation: 'add', from: 'value', value: 1 },
          { variable: 'reason', text: 'not understood' },
        ],
      },
      'note',
    )
    .block('note', 'goTo', { target: { flow: 'gap', block: '' } }, 'which')
    .block(
      'which',
      'condition',
      {
        name: { en: 'How often?', fr: 'Combien de fois ?' }[locale],
        branches: [
          {
            id: 'once',
            label: { fr: 'La première', en: 'The first time' },
            when: all(when('strikes', 'less', 2)),
            to: 'rephrase',
          },
          {
            id: 'twice',
            label: { fr: 'La deuxième', en: 'The second time' },
            when: all(when('strikes', 'less', 3)),
            to: 'sorry',
          },
        ],
      },
      { otherwise: 'lost' },
    )
    .block(
      'rephrase',
      'choice',
      {
        prompt: {
          fr: 'Je ne suis pas sûr d’avoir compris. Pouvez-vous le dire autrement, en quelques mots ? Ou peut-être est-ce ceci :',
          en: 'I am not sure that I understood. Could you say it another way, in a few words? Or perhaps it is this:',
        },
        options: [
          faq('delivery.track', { fr: 'Suivre ma commande', en: 'Follow my order' }, ['suivi'], ['track']),
          faq(
            'returns.how',
            { fr: 'Renvoyer un article', en: 'Send something back' },
            ['renvoyer'],
            ['return'],
          ),
          human,
        ],
        open: true,
        save: 'faq',
        saveLabel: 'label',
      },
      { typed: 'questionHere', gaveUp: 'brief' },
    )
    .block(
      'sorry',
      'message',
      {
        bubbles: [
          {
            fr: 'Toujours pas, et j’en suis désolé. Voici les sujets que je connais.',
            en: 'Still not, and I am sorry. These are the subjects that I know.',
          },
        ],
      },
      'menu',
    )
    .block(
      'lost',
      'message',
      {
        bubbles: [
          {
            fr: 'Je ne veux pas vous faire tourner en rond : quelqu’un de chez nous comprendra mieux que moi.',
            en: 'I do not want to send you round in circles: someone on our team will understand better than I do.',
          },
        ],
      },
      'brief',
    )
    .block(
      'brief',
      'setValue',
      {
        name: { en: 'What the human should know', fr: 'Ce que le conseiller doit savoir' }[locale],
        assignments: [
          { variable: 'topic', from: 'expression', expression: topicWords[locale] },
          { variable: 'about', text: '{{ asked }}' },
        ],
      },
      'escalate',
    )
    .block(
      'plainHuman',
      'setValue',
      {
        name: { en: 'Nothing was asked yet', fr: 'Rien n’est encore demandé' }[locale],
        assignments: [
          { variable: 'topic', operation: 'clear' },
          { variable: 'about', operation: 'clear' },
        ],
      },
      'escalate',
    )
    .block('escalate', 'goTo', { target: { flow: 'escalate', block: '' } }, 'again')
}
