import { flow } from '#flow/build/flow.ts'
import { all, cel, when } from '#flow/build/when.ts'
import { notUnderstood } from '#flow/templates/shared/said.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

type Said = { fr: string; en: string }

/**
 * The sub-flow "situation": where the order is and what happens next. Only what the register says: no date is made up, and
 * a delay is called a delay.
 */
export function situationFlow(locale: Locale): Draft {
  const draft = flow({ en: 'Where the order is', fr: 'Où en est la commande' }[locale])
  draft
    .block(
      'status',
      'condition',
      {
        name: { en: 'The status', fr: 'Le statut' }[locale],
        branches: [
          status('unpaid', { fr: 'Impayée', en: 'Unpaid' }, 'unpaid'),
          status('preparing', { fr: 'En préparation', en: 'Being prepared' }, 'promise'),
          status('partial', { fr: 'Partie en partie', en: 'Partly sent' }, 'partial'),
          status('transit', { fr: 'En route', en: 'On its way' }, 'moving'),
          status('out', { fr: 'En livraison', en: 'Out for delivery' }, 'out'),
          status('pickup', { fr: 'En point relais', en: 'At a pick-up point' }, 'pickup'),
          status('delivered', { fr: 'Livrée', en: 'Delivered' }, 'delivered'),
          status('cancelled', { fr: 'Annulée', en: 'Cancelled' }, 'wasPaid'),
          status('refunded', { fr: 'Remboursée', en: 'Refunded' }, 'refunded'),
          status('returned', { fr: 'Retournée', en: 'Returned' }, 'returned'),
        ],
      },
      { otherwise: 'unknown' },
    )
    .block('escalate', 'goTo', { target: { flow: 'escalate', block: '' } }, 'over')
    .block('over', 'end')
  before(draft, locale)
  onTheWay(draft, locale)
  arrived(draft)
  undone(draft, locale)
  return draft
}

function status(id: string, label: Said, to: string) {
  return { id, label, when: all(when('order.status', 'is', id)), to }
}

function say(draft: Draft, id: string, said: Said, to = 'over'): void {
  draft.block(id, 'message', { bubbles: [said] }, to)
}

function before(draft: Draft, locale: Locale): void {
  draft
    .block(
      'unpaid',
      'choice',
      {
        prompt: {
          fr: 'Le paiement de votre commande {{ order.number }} ({{ order.amount | money: "EUR" }}) n’a pas abouti. Elle vous est réservée jusqu’au {{ order.hold_until | date: "long" }} : [payer maintenant]({{ order.payment_link }}).',
          en: 'The payment of your order {{ order.number }} ({{ order.amount | money: "EUR" }}) did not go through. It is kept for you until {{ order.hold_until | date: "long" }}: [pay now]({{ order.payment_link }}).',
        },
        options: [
          {
            id: 'will',
            label: { fr: 'Merci, je m’en occupe', en: 'Thank you, I will' },
            synonyms: { fr: ['merci', 'ok', 'd’accord', 'oui'], en: ['thanks', 'ok', 'yes'] },
            to: 'over',
          },
          {
            id: 'trouble',
            label: { fr: 'Le paiement ne passe pas', en: 'The payment fails' },
            synonyms: {
              fr: ['problème', 'ça ne marche pas', 'refusé'],
              en: ['problem', 'it fails', 'refused'],
            },
            to: 'payment',
          },
        ],
        invalid: notUnderstood,
      },
      { gaveUp: 'over' },
    )
    .block(
      'payment',
      'message',
      {
        bubbles: [
          {
            fr: 'Le plus souvent, c’est la banque qui demande une confirmation dans son application, ou un plafond atteint. Un virement est possible aussi ; quelqu’un de chez nous peut vous aider.',
            en: 'Usually the bank is asking for a confirmation in its app, or a limit has been reached. A bank transfer is possible too; someone on our team can help you.',
          },
        ],
      },
      'escalate',
    )
    .block(
      'promise',
      'condition',
      {
        name: { en: 'Late or not?', fr: 'En retard ou non ?' }[locale],
        branches: [
          {
            id: 'unknown',
            label: { fr: 'Sans date', en: 'No date' },
            when: all(when('order.promised', 'isEmpty')),
            to: 'noDate',
          },
          {
            id: 'newDate',
            label: { fr: 'En retard, date connue', en: 'Late, new date known' },
            when: all(when('order.promised', 'isBefore', 'now'), when('order.eta', 'isNotEmpty')),
            to: 'lateKnown',
          },
          {
            id: 'late',
            label: { fr: 'En retard', en: 'Late' },
            when: all(when('order.promised', 'isBefore', 'now')),
            to: 'late',
          },
        ],
      },
      { otherwise: 'inTime' },
    )
  say(draft, 'noDate', {
    fr: 'Votre commande {{ order.number }} ({{ order.items }}) est en préparation. L’atelier n’a pas encore annoncé de date ; vous aurez un e-mail dès qu’elle part.',
    en: 'Your order {{ order.number }} ({{ order.items }}) is being prepared. The workshop has not given a date yet; you will get an e-mail as soon as it leaves.',
  })
  say(draft, 'inTime', {
    fr: 'Votre commande {{ order.number }} ({{ order.items }}) est en préparation. Elle partira au plus tard le **{{ order.promised | date: "long" }}**, et vous aurez un e-mail ce jour-là.',
    en: 'Your order {{ order.number }} ({{ order.items }}) is being prepared. It will leave by **{{ order.promised | date: "long" }}**, and you will get an e-mail that day.',
  })
  say(draft, 'lateKnown', {
    fr: 'Votre commande {{ order.number }} ({{ order.items }}) devait partir le {{ order.promised | date: "long" }} : nous sommes en retard, et nous nous en excusons. L’atelier annonce maintenant le **{{ order.eta | date: "long" }}**.',
    en: 'Your order {{ order.number }} ({{ order.items }}) should have left on {{ order.promised | date: "long" }}: we are late, and we apologise. The workshop now says **{{ order.eta | date: "long" }}**.',
  })
  draft
    .block(
      'late',
      'choice',
      {
        prompt: {
          fr: 'Votre commande {{ order.number }} ({{ order.items }}) devait partir le {{ order.promised | date: "long" }} : nous sommes en retard, et nous nous en excusons. L’atelier ne m’a pas donné de nouvelle date, et je ne veux pas en inventer une. Voulez-vous que je la lui demande ?',
          en: 'Your order {{ order.number }} ({{ order.items }}) should have left on {{ order.promised | date: "long" }}: we are late, and we apologise. The workshop gave me no new date, and I will not make one up. Shall I ask for it?',
        },
        options: [
          {
            id: 'ask',
            label: { fr: 'Oui, demandez-la', en: 'Yes, please ask' },
            synonyms: { fr: ['oui', 'd’accord', 's’il vous plaît'], en: ['yes', 'please', 'ok'] },
            to: 'lateTicket',
          },
          {
            id: 'wait',
            label: { fr: 'Non, j’attends', en: 'No, I will wait' },
            synonyms: { fr: ['non', 'attendre'], en: ['no', 'wait'] },
            to: 'over',
          },
        ],
        invalid: notUnderstood,
      },
      { gaveUp: 'over' },
    )
    .block(
      'lateTicket',
      'setValue',
      {
        name: { en: 'What is asked', fr: 'Ce qui est demandé' }[locale],
        assignments: [
          {
            variable: 'about',
            text: {
              en: 'Late since {{ order.promised | date: "iso" }}: the customer asks for the new date.',
              fr: 'En retard depuis le {{ order.promised | date: "iso" }} : le client demande la nouvelle date.',
            }[locale],
          },
        ],
      },
      'lateSend',
    )
    .block('lateSend', 'goTo', { target: { flow: 'ticket', block: '' } }, 'lateSent')
    .block('lateSent', 'condition', sent(locale, 'lateDone'), { otherwise: 'over' })
  say(draft, 'lateDone', {
    fr: 'C’est demandé, sous le numéro **{{ ticket }}**. La réponse vous arrivera à l’adresse e-mail de la commande.',
    en: 'I have asked, under the number **{{ ticket }}**. The answer will come to the e-mail address of the order.',
  })
}

/** A ticket has its number, or it said itself why it has none. */
function sent(locale: Locale, to: string) {
  return {
    name: { en: 'Was it passed on?', fr: 'Est-ce transmis ?' }[locale],
    branches: [
      {
        id: 'yes',
        label: { fr: 'Transmis', en: 'Passed on' },
        when: all(when('ticket', 'isNotEmpty')),
        to,
      },
    ],
  }
}

function onTheWay(draft: Draft, locale: Locale): void {
  say(draft, 'partial', {
    fr: 'Votre commande {{ order.number }} voyage en deux fois. En route : {{ order.sent_items }}, attendu le **{{ order.eta | date: "long" }}** ([suivre le colis]({{ order.tracking }})). La suite ({{ order.left_items }}) part au plus tard le {{ order.promised | date: "long" }}, sans frais de plus.',
    en: 'Your order {{ order.number }} travels in two parts. On its way: {{ order.sent_items }}, expected on **{{ order.eta | date: "long" }}** ([follow the parcel]({{ order.tracking }})). The rest ({{ order.left_items }}) leaves by {{ order.promised | date: "long" }}, at no extra cost.',
  })
  draft.block(
    'moving',
    'condition',
    {
      name: { en: 'Does it move?', fr: 'Avance-t-elle ?' }[locale],
      branches: [
        {
          id: 'stuck',
          label: { fr: 'Plus de 4 jours sans nouvelle', en: 'No news for over 4 days' },
          when: cel('daysBetween(order.last_scan, today()) > 4'),
          to: 'stuck',
        },
        {
          id: 'dated',
          label: { fr: 'Date connue', en: 'Date known' },
          when: all(when('order.eta', 'isNotEmpty')),
          to: 'transit',
        },
      ],
    },
    { otherwise: 'undated' },
  )
  say(draft, 'transit', {
    fr: 'Votre commande {{ order.number }} ({{ order.items }}) est en route avec {{ order.carrier }}. Livraison prévue le **{{ order.eta | date: "full" }}**. [Suivre le colis]({{ order.tracking }})',
    en: 'Your order {{ order.number }} ({{ order.items }}) is on its way with {{ order.carrier }}. Delivery is planned on **{{ order.eta | date: "full" }}**. [Follow the parcel]({{ order.tracking }})',
  })
  say(draft, 'undated', {
    fr: 'Votre commande {{ order.number }} ({{ order.items }}) est en route avec {{ order.carrier }}, qui n’a pas encore donné de jour de livraison. Dernier passage enregistré : le {{ order.last_scan | date: "long" }}. [Suivre le colis]({{ order.tracking }})',
    en: 'Your order {{ order.number }} ({{ order.items }}) is on its way with {{ order.carrier }}, which has not given a delivery day yet. Last scanned on {{ order.last_scan | date: "long" }}. [Follow the parcel]({{ order.tracking }})',
  })
  draft
    .block(
      'stuck',
      'choice',
      {
        prompt: {
          fr: 'Votre colis {{ order.number }} n’a plus bougé depuis le {{ order.last_scan | date: "long" }} : ce n’est pas normal, et j’en suis désolé. Je peux ouvrir une recherche chez le transporteur, {{ order.carrier }}.',
          en: 'Your parcel {{ order.number }} has not moved since {{ order.last_scan | date: "long" }}: that is not right, and I am sorry. I can open an inquiry with the carrier, {{ order.carrier }}.',
        },
        options: [
          {
            id: 'search',
            label: { fr: 'Ouvrir une recherche', en: 'Open an inquiry' },
            synonyms: { fr: ['oui', 'recherche', 'ouvrir'], en: ['yes', 'inquiry', 'open'] },
            to: 'search',
          },
          {
            id: 'wait',
            label: { fr: 'Attendre encore', en: 'Wait a little longer' },
            synonyms: { fr: ['non', 'attendre'], en: ['no', 'wait'] },
            to: 'over',
          },
        ],
        invalid: notUnderstood,
      },
      { gaveUp: 'search' },
    )
    .block(
      'search',
      'setValue',
      {
        name: { en: 'The inquiry', fr: 'La recherche' }[locale],
        assignments: [
          {
            variable: 'about',
            text: {
              en: 'Parcel stuck since {{ order.last_scan | date: "iso" }} ({{ order.carrier }}): inquiry to be opened.',
              fr: 'Colis bloqué depuis le {{ order.last_scan | date: "iso" }} ({{ order.carrier }}) : recherche à ouvrir.',
            }[locale],
          },
          {
            variable: 'news_on',
            from: 'expression',
            // Two days from now, or the Monday or Tuesday after a weekend.
            expression: 'weekday(addDays(today(), 2)) > 5 ? addDays(today(), 4) : addDays(today(), 2)',
          },
        ],
      },
      'searchSend',
    )
    .block('searchSend', 'goTo', { target: { flow: 'ticket', block: '' } }, 'searchSent')
    .block('searchSent', 'condition', sent(locale, 'searchDone'), { otherwise: 'over' })
  say(draft, 'searchDone', {
    fr: 'La recherche est demandée, sous le numéro **{{ ticket }}**. Nous vous écrivons au plus tard le {{ news_on | date: "full" }}, à l’adresse e-mail de la commande, même s’il n’y a rien de neuf.',
    en: 'The inquiry is under way, under the number **{{ ticket }}**. We will write to the e-mail address of the order by {{ news_on | date: "full" }}, even if there is no news.',
  })
  say(draft, 'out', {
    fr: 'C’est pour aujourd’hui ! Votre commande {{ order.number }} ({{ order.items }}) est dans le camion du transporteur, {{ order.carrier }}. Passage prévu : **{{ order.slot | default: "dans la journée" }}**. Personne à la maison ? Le livreur la confie à un voisin ou à un point relais, et laisse un avis.',
    en: 'It is today! Your order {{ order.number }} ({{ order.items }}) is in the van of the carrier, {{ order.carrier }}. Expected: **{{ order.slot | default: "in the course of the day" }}**. Nobody home? The driver will leave it with a neighbour or at a pick-up point, and leave a note.',
  })
  say(draft, 'pickup', {
    fr: 'Votre commande {{ order.number }} ({{ order.items }}) vous attend :\n\n- Où : {{ order.pickup_place }}\n- Horaires : {{ order.pickup_hours }}\n- Code de retrait : **{{ order.pickup_code }}**\n- Jusqu’au {{ order.pickup_until | date: "full" }}\n\nPensez à une pièce d’identité.',
    en: 'Your order {{ order.number }} ({{ order.items }}) is waiting for you:\n\n- Where: {{ order.pickup_place }}\n- Open: {{ order.pickup_hours }}\n- Code: **{{ order.pickup_code }}**\n- Until: {{ order.pickup_until | date: "full" }}\n\nPlease bring some ID.',
  })
}

function arrived(draft: Draft): void {
  draft.block(
    'delivered',
    'choice',
    {
      prompt: {
        fr: 'Votre commande {{ order.number }} ({{ order.items }}) est livrée depuis le **{{ order.delivered | date: "long" }}**. L’avez-vous bien reçue ?',
        en: 'Your order {{ order.number }} ({{ order.items }}) was delivered on **{{ order.delivered | date: "long" }}**. Did you receive it?',
      },
      options: [
        {
          id: 'yes',
          label: { fr: 'Oui, je l’ai', en: 'Yes, I have it' },
          synonyms: { fr: ['oui', 'bien reçue', 'reçue'], en: ['yes', 'received'] },
          to: 'received',
        },
        {
          id: 'no',
          label: { fr: 'Non, je ne l’ai pas', en: 'No, I have not' },
          synonyms: {
            fr: ['non', 'rien reçu', 'pas reçue', 'jamais reçue'],
            en: ['no', 'not received', 'never'],
          },
          to: 'missing',
        },
      ],
      invalid: notUnderstood,
    },
    { gaveUp: 'over' },
  )
  say(draft, 'received', {
    fr: 'Parfait, merci de me le confirmer.',
    en: 'Perfect, thank you for confirming.',
  })
  draft.block('missing', 'goTo', { target: { flow: 'missing', block: '' } }, 'over')
}

function undone(draft: Draft, locale: Locale): void {
  draft.block(
    'wasPaid',
    'condition',
    {
      name: { en: 'Was it paid for?', fr: 'Était-elle payée ?' }[locale],
      branches: [
        {
          id: 'yes',
          label: { fr: 'À rembourser', en: 'To be refunded' },
          when: all(when('order.refund', 'greater', 0)),
          to: 'cancelled',
        },
      ],
    },
    { otherwise: 'neverPaid' },
  )
  say(draft, 'neverPaid', {
    fr: 'Votre commande {{ order.number }} est annulée. Rien n’a été débité.',
    en: 'Your order {{ order.number }} is cancelled. Nothing was charged.',
  })
  say(draft, 'cancelled', {
    fr: 'Votre commande {{ order.number }} est annulée. Le remboursement de {{ order.refund | money: "EUR" }} est parti le {{ order.refunded | date: "long" }} ; comptez trois à cinq jours ouvrés chez votre banque.',
    en: 'Your order {{ order.number }} is cancelled. The refund of {{ order.refund | money: "EUR" }} left on {{ order.refunded | date: "long" }}; your bank takes three to five working days.',
  })
  say(draft, 'refunded', {
    fr: 'Votre commande {{ order.number }} est remboursée : {{ order.refund | money: "EUR" }}, envoyés le {{ order.refunded | date: "long" }} sur votre moyen de paiement. Rien sur votre compte après cinq jours ouvrés ? Dites-le-moi, quelqu’un vérifiera.',
    en: 'Your order {{ order.number }} is refunded: {{ order.refund | money: "EUR" }}, sent on {{ order.refunded | date: "long" }} the way you paid. Nothing there after five working days? Tell me, and someone will check.',
  })
  say(draft, 'returned', {
    fr: 'Votre retour de la commande {{ order.number }} est bien arrivé chez nous. Le remboursement de {{ order.refund | money: "EUR" }} part dans les quatorze jours qui suivent le contrôle, et un e-mail vous l’annonce.',
    en: 'Your return of order {{ order.number }} has reached us. The refund of {{ order.refund | money: "EUR" }} leaves within fourteen days of the check, and an e-mail tells you.',
  })
  say(
    draft,
    'unknown',
    {
      fr: 'Votre commande {{ order.number }} a un statut que je ne connais pas. Plutôt que de deviner, je préfère demander à quelqu’un.',
      en: 'Your order {{ order.number }} has a status that I do not know. Rather than guess, I would rather ask someone.',
    },
    'escalate',
  )
}
