import { flow } from '#flow/build/flow.ts'
import { all, cel, when } from '#flow/build/when.ts'
import { ordersTable } from '#flow/templates/order-status/orders-table.ts'
import { notUnderstood } from '#flow/templates/shared/said.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

type Said = { fr: string; en: string }

/**
 * What can be asked about an order, a sub-flow each: another address, cancelling, sending back, something wrong, the
 * invoice. Nothing is called done before the register or the team has it.
 */
export const requestFlows = {
  address(locale: Locale): Draft {
    const draft = flow({ en: 'Another address', fr: 'Changer d’adresse' }[locale])
    draft
      .block(
        'where',
        'askText',
        {
          prompt: {
            fr: 'À quelle adresse faut-il la livrer ? Écrivez-la en entier : nom, rue, code postal, ville.',
            en: 'Where shall it be delivered? Write the whole address: name, street, postcode, town.',
          },
          invalid: {
            fr: 'Il me faut l’adresse entière : nom, rue, code postal, ville.',
            en: 'I need the whole address: name, street, postcode, town.',
          },
          multiline: true,
          minLength: 15,
          maxLength: 400,
          save: 'new_address',
        },
        { next: 'sure', gaveUp: 'over' },
      )
      .block(
        'sure',
        'choice',
        {
          prompt: {
            fr: 'Nous livrerions donc ici :\n\n{{ new_address }}\n\nC’est bien cela ?',
            en: 'So we would deliver here:\n\n{{ new_address }}\n\nIs that right?',
          },
          options: [
            yes({ fr: 'Oui, c’est cela', en: 'Yes, that is right' }, 'write'),
            {
              id: 'again',
              label: { fr: 'Non, je la réécris', en: 'No, let me rewrite it' },
              synonyms: { fr: ['non', 'réécrire', 'corriger'], en: ['no', 'rewrite', 'correct'] },
              to: 'where',
            },
            {
              id: 'never',
              label: { fr: 'Ne rien changer', en: 'Change nothing' },
              synonyms: { fr: ['rien', 'annuler'], en: ['nothing', 'cancel'] },
              to: 'over',
            },
          ],
          invalid: notUnderstood,
        },
        { gaveUp: 'over' },
      )
      .block(
        'write',
        'table',
        {
          ...thisOrder,
          values: [
            { column: 'new_address', value: '{{ new_address }}' },
            { column: 'request', value: 'address' },
          ],
        },
        { done: 'done', empty: 'about', error: 'about' },
      )
      .block(
        'about',
        'setValue',
        about(locale, {
          en: 'New address: {{ new_address }}',
          fr: 'Nouvelle adresse : {{ new_address }}',
        }),
        'send',
      )
    say(draft, 'done', {
      fr: 'Le changement d’adresse est demandé. L’atelier le confirme par e-mail avant l’expédition ; sans cet e-mail, l’ancienne adresse reste la bonne.',
      en: 'The change of address has been requested. The workshop will confirm it by e-mail before shipping; without that e-mail, the old address stands.',
    })
    return sending(draft, locale)
  },

  cancel(locale: Locale): Draft {
    const draft = flow({ en: 'Cancel the order', fr: 'Annuler la commande' }[locale])
    draft
      .block(
        'can',
        'condition',
        {
          name: { en: 'Can it be cancelled?', fr: 'Peut-elle l’être ?' }[locale],
          branches: [
            {
              id: 'yes',
              label: { fr: 'Pas encore partie', en: 'Not sent yet' },
              when: all(when('order.status', 'isOneOf', 'unpaid, preparing')),
              to: 'sure',
            },
            {
              id: 'partly',
              label: { fr: 'Partie en partie', en: 'Partly sent' },
              when: all(when('order.status', 'is', 'partial')),
              to: 'partly',
            },
          ],
        },
        { otherwise: 'tooLate' },
      )
      .block(
        'sure',
        'choice',
        {
          prompt: {
            fr: 'Annuler la commande {{ order.number }} ({{ order.items }}, {{ order.amount | money: "EUR" }}) ? Une fois demandé, c’est sans retour.',
            en: 'Cancel order {{ order.number }} ({{ order.items }}, {{ order.amount | money: "EUR" }})? Once asked for, it cannot be undone.',
          },
          options: [
            yes({ fr: 'Oui, annuler', en: 'Yes, cancel it' }, 'write'),
            no({ fr: 'Non, la garder', en: 'No, keep it' }, 'kept'),
          ],
          invalid: notUnderstood,
        },
        { gaveUp: 'kept' },
      )
      .block(
        'write',
        'table',
        { ...thisOrder, values: [{ column: 'request', value: 'cancel' }] },
        { done: 'done', empty: 'about', error: 'about' },
      )
      .block(
        'about',
        'setValue',
        about(locale, {
          en: 'URGENT: cancel this order.',
          fr: 'URGENT : annuler cette commande.',
        }),
        'send',
      )
    say(draft, 'kept', { fr: 'Très bien, rien ne change.', en: 'Very well, nothing changes.' })
    say(draft, 'done', {
      fr: 'L’annulation est demandée. Vous en recevez la confirmation par e-mail ; ce que vous avez payé vous revient dans les quatorze jours.',
      en: 'The cancellation has been requested. You will get the confirmation by e-mail; what you paid comes back within fourteen days.',
    })
    say(draft, 'tooLate', {
      fr: 'Elle est déjà partie : je ne peux plus l’annuler. Vous pouvez refuser le colis à la livraison, sans frais, ou le renvoyer dans les trente jours.',
      en: 'It has left already: I cannot cancel it any more. You may refuse the parcel when it comes, free of charge, or send it back within thirty days.',
    })
    draft.block(
      'partly',
      'message',
      {
        bubbles: [
          {
            fr: 'Une partie est déjà en route ; pour annuler le reste, quelqu’un doit regarder. Je transmets.',
            en: 'Part of it is already on its way; to cancel the rest, someone has to look. I am passing it on.',
          },
        ],
      },
      'aboutRest',
    )
    draft.block(
      'aboutRest',
      'setValue',
      about(locale, {
        en: 'URGENT: cancel what has not left: {{ order.left_items }}',
        fr: 'URGENT : annuler ce qui n’est pas parti : {{ order.left_items }}',
      }),
      'send',
    )
    return sending(draft, locale)
  },

  sendBack(locale: Locale): Draft {
    const draft = flow({ en: 'Send something back', fr: 'Renvoyer un article' }[locale])
    draft
      .block(
        'inTime',
        'condition',
        {
          name: { en: 'Within thirty days?', fr: 'Dans les trente jours ?' }[locale],
          branches: [
            {
              id: 'yes',
              label: { fr: 'Dans les 30 jours', en: 'Within 30 days' },
              when: cel('daysBetween(order.delivered, today()) <= 30'),
              to: 'why',
            },
          ],
        },
        { otherwise: 'tooLate' },
      )
      .block(
        'why',
        'choice',
        {
          prompt: {
            fr: 'Pas de souci : vous avez trente jours à partir de la livraison. Pour quelle raison le renvoyez-vous ?',
            en: 'No problem: you have thirty days from the delivery. Why do you send it back?',
          },
          options: [
            {
              id: 'unfit',
              label: { fr: 'Il ne convient pas', en: 'It does not suit me' },
              synonyms: { fr: ['ne me plaît pas', 'trop grand', 'trop petit'], en: ['too big', 'too small'] },
              to: 'state',
            },
            {
              id: 'mistake',
              label: { fr: 'Commandé par erreur', en: 'Ordered by mistake' },
              synonyms: { fr: ['erreur', 'en double'], en: ['mistake', 'twice'] },
              to: 'state',
            },
            {
              id: 'broken',
              label: { fr: 'Abîmé ou erroné', en: 'Damaged or wrong' },
              synonyms: { fr: ['cassé', 'abîmé', 'défaut'], en: ['broken', 'damaged', 'wrong'] },
              to: 'problem',
            },
          ],
          saveLabel: 'reason',
          invalid: notUnderstood,
        },
        { gaveUp: 'state' },
      )
      .block(
        'state',
        'choice',
        {
          prompt: { fr: 'Dans quel état est-il ?', en: 'What state is it in?' },
          options: [
            {
              id: 'closed',
              label: { fr: 'Encore emballé', en: 'Still packed' },
              synonyms: { fr: ['emballé', 'neuf', 'pas ouvert'], en: ['packed', 'new', 'unopened'] },
              to: 'how',
            },
            {
              id: 'open',
              label: { fr: 'Déballé, comme neuf', en: 'Unpacked, as new' },
              synonyms: { fr: ['déballé', 'ouvert', 'monté'], en: ['unpacked', 'opened', 'assembled'] },
              to: 'how',
            },
          ],
          saveLabel: 'condition',
          invalid: notUnderstood,
        },
        { gaveUp: 'how' },
      )
      .block(
        'how',
        'choice',
        {
          prompt: { fr: 'Comment préférez-vous le rendre ?', en: 'How would you like to return it?' },
          options: [
            {
              id: 'shop',
              label: { fr: 'En point relais', en: 'At a pick-up point' },
              synonyms: { fr: ['relais', 'point relais'], en: ['point', 'shop'] },
              to: 'about',
            },
            {
              id: 'home',
              label: { fr: 'Enlèvement chez moi', en: 'Collected at home' },
              synonyms: { fr: ['chez moi', 'enlèvement'], en: ['home', 'collect'] },
              to: 'about',
            },
          ],
          saveLabel: 'way',
          invalid: notUnderstood,
        },
        { gaveUp: 'about' },
      )
      .block(
        'about',
        'setValue',
        about(locale, {
          en: 'Return: {{ order.items }}. {{ reason.en }}, {{ condition.en }}, {{ way.en }}.',
          fr: 'Retour : {{ order.items }}. {{ reason.fr }}, {{ condition.fr }}, {{ way.fr }}.',
        }),
        'send',
      )
      .block('problem', 'goTo', { target: { flow: 'problem', block: '' } }, 'over')
      .block(
        'tooLate',
        'choice',
        {
          prompt: {
            fr: 'Le délai de retour de trente jours est passé : elle a été livrée le {{ order.delivered | date: "long" }}. S’il y a un défaut, la garantie, elle, court toujours.',
            en: 'The thirty days for returns are over: it was delivered on {{ order.delivered | date: "long" }}. If something is broken, the warranty still holds.',
          },
          options: [
            {
              id: 'broken',
              label: { fr: 'C’est un défaut', en: 'Something is broken' },
              synonyms: { fr: ['défaut', 'cassé', 'oui'], en: ['broken', 'defect', 'yes'] },
              to: 'problem',
            },
            {
              id: 'human',
              label: { fr: 'Parler à quelqu’un', en: 'Talk to someone' },
              synonyms: { fr: ['quelqu’un'], en: ['somebody'] },
              to: 'escalate',
            },
            no({ fr: 'Tant pis', en: 'Never mind' }, 'over'),
          ],
          invalid: notUnderstood,
        },
        { gaveUp: 'over' },
      )
      .block('escalate', 'goTo', { target: { flow: 'escalate', block: '' } }, 'over')
    return sending(draft, locale, {
      fr: 'Votre retour est demandé, sous le numéro **{{ ticket }}**. L’étiquette arrive à l’adresse e-mail de la commande ; le remboursement suit dans les quatorze jours après réception.',
      en: 'Your return has been requested, under the number **{{ ticket }}**. The label will come to the e-mail address of the order; the refund follows within fourteen days of its arrival.',
    })
  },

  problem(locale: Locale): Draft {
    const draft = flow({ en: 'Something is wrong', fr: 'Quelque chose ne va pas' }[locale])
    draft
      .block(
        'what',
        'choice',
        {
          prompt: {
            fr: 'Je suis désolé. Que s’est-il passé ?',
            en: 'I am sorry. What happened?',
          },
          options: [
            {
              id: 'damaged',
              label: { fr: 'Un article est abîmé', en: 'Something is damaged' },
              synonyms: { fr: ['abîmé', 'cassé', 'rayé', 'défaut'], en: ['damaged', 'broken', 'scratched'] },
              to: 'tell',
            },
            {
              id: 'wrong',
              label: { fr: 'Ce n’est pas le bon', en: 'It is the wrong one' },
              synonyms: { fr: ['pas le bon', 'erreur', 'mauvais'], en: ['wrong', 'mistake'] },
              to: 'tell',
            },
            {
              id: 'lacking',
              label: { fr: 'Il manque une pièce', en: 'A part is missing' },
              synonyms: { fr: ['manque', 'incomplet', 'pièce'], en: ['missing', 'part', 'incomplete'] },
              to: 'tell',
            },
          ],
          saveLabel: 'reason',
          invalid: notUnderstood,
        },
        { gaveUp: 'tell' },
      )
      .block(
        'tell',
        'askText',
        {
          prompt: {
            fr: 'Décrivez-le en quelques mots : quel article, à quel endroit ?',
            en: 'Describe it in a few words: which item, and where on it?',
          },
          multiline: true,
          save: 'described',
        },
        { next: 'photo', gaveUp: 'photo' },
      )
      .block(
        'photo',
        'askFile',
        {
          prompt: {
            fr: 'Une photo nous ferait gagner du temps. Vous pouvez aussi écrire « passer ».',
            en: 'A picture would save us time. You may also type “skip”.',
          },
          accept: 'images',
          save: 'photo',
        },
        { next: 'about', gaveUp: 'about' },
      )
      .block(
        'about',
        'setValue',
        about(locale, {
          en: '{{ reason.en | default: "A problem" }}: {{ described }} Picture: {{ photo | default: "none" }}',
          fr: '{{ reason.fr | default: "Un problème" }} : {{ described }} Photo : {{ photo | default: "aucune" }}',
        }),
        'send',
      )
    return sending(draft, locale, {
      fr: 'Merci, c’est entre les mains de l’équipe, sous le numéro **{{ ticket }}**. Gardez l’article et son emballage : la réponse, réparation, remplacement ou remboursement, vient par e-mail.',
      en: 'Thank you, the team has it, under the number **{{ ticket }}**. Please keep the item and its packaging: the answer (repair, replacement or refund) will come by e-mail.',
    })
  },

  invoice(locale: Locale): Draft {
    const draft = flow({ en: 'The invoice', fr: 'La facture' }[locale])
    draft.block(
      'about',
      'setValue',
      about(locale, { en: 'Send the invoice again.', fr: 'Renvoyer la facture.' }),
      'send',
    )
    return sending(draft, locale, {
      fr: 'La facture est demandée, sous le numéro **{{ ticket }}**. Elle arrive à l’adresse e-mail de la commande ; elle est aussi dans [votre espace client]({{ bot.site }}/compte).',
      en: 'The invoice has been requested, under the number **{{ ticket }}**. It will come to the e-mail address of the order; it is also in [your account]({{ bot.site }}/en/account).',
    })
  },
} as const

const thisOrder = {
  operation: 'update',
  table: ordersTable.name,
  match: [{ column: 'number', value: '{{ order.number }}', ignore: 'format' }],
}

function about(locale: Locale, said: Said) {
  const name = { en: 'What is asked', fr: 'Ce qui est demandé' }[locale]
  return { name, assignments: [{ variable: 'about', text: said[locale] }] }
}

/** Ends a request: the ticket is sent from "send", and said when it has its number. */
function sending(
  draft: Draft,
  locale: Locale,
  said: Said = {
    fr: 'C’est transmis à l’équipe, sous le numéro **{{ ticket }}**. Elle vous répond à l’adresse e-mail de la commande.',
    en: 'It has been passed on to the team, under the number **{{ ticket }}**. They will reply to the e-mail address of the order.',
  },
): Draft {
  draft.block('send', 'goTo', { target: { flow: 'ticket', block: '' } }, 'sent').block(
    'sent',
    'condition',
    {
      name: { en: 'Was it passed on?', fr: 'Est-ce transmis ?' }[locale],
      branches: [
        {
          id: 'yes',
          label: { fr: 'Transmis', en: 'Passed on' },
          when: all(when('ticket', 'isNotEmpty')),
          to: 'told',
        },
      ],
    },
    { otherwise: 'over' },
  )
  say(draft, 'told', said)
  return draft.block('over', 'end')
}

function say(draft: Draft, id: string, said: Said): void {
  draft.block(id, 'message', { bubbles: [said] }, 'over')
}

function yes(label: Said, to: string) {
  return { id: 'yes', label, synonyms: { fr: ['oui', 'd’accord'], en: ['yes', 'ok'] }, to }
}

function no(label: Said, to: string) {
  return { id: 'no', label, synonyms: { fr: ['non', 'non merci'], en: ['no', 'no thanks'] }, to }
}
