import { flow } from '#flow/build/flow.ts'
import { all, when } from '#flow/build/when.ts'
import { notUnderstood } from '#flow/templates/shared/said.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/** The sub-flow "missing": delivered, they say, and not there. Where to look first; then a claim, which somebody handles. */
export function missingFlow(locale: Locale): Draft {
  return flow({ en: 'Delivered, but not there', fr: 'Livrée, mais absente' }[locale])
    .block(
      'noted',
      'condition',
      {
        name: { en: 'Did the carrier note something?', fr: 'Le transporteur a-t-il noté ?' }[locale],
        branches: [
          {
            id: 'yes',
            label: { fr: 'Remise à quelqu’un', en: 'Handed to somebody' },
            when: all(when('order.handed_to', 'isNotEmpty')),
            to: 'handed',
          },
        ],
      },
      { otherwise: 'look' },
    )
    .block(
      'handed',
      'message',
      {
        bubbles: [
          {
            fr: 'Le transporteur a noté : « {{ order.handed_to }} ».',
            en: 'The carrier noted: “{{ order.handed_to }}”.',
          },
        ],
      },
      'look',
    )
    .block(
      'look',
      'choice',
      {
        prompt: {
          fr: 'Je comprends, c’est agaçant. Le plus souvent, elle n’est pas loin :\n\n- chez un voisin ou le gardien\n- dans la boîte aux lettres, le local à vélos, derrière le portail\n- chez un proche qui l’a prise pour vous\n\nVoulez-vous regarder d’abord ?',
          en: 'I understand, that is annoying. It is usually not far:\n\n- with a neighbour or the caretaker\n- in the letter box, the bicycle room, behind the gate\n- with a relative who took it in for you\n\nWould you like to look first?',
        },
        options: [
          {
            id: 'found',
            label: { fr: 'Je l’ai retrouvée !', en: 'I found it!' },
            synonyms: { fr: ['trouvée', 'retrouvé', 'c’est bon'], en: ['found', 'got it'] },
            to: 'glad',
          },
          {
            id: 'wait',
            label: { fr: 'Je regarde d’ici demain', en: 'I will look until tomorrow' },
            synonyms: { fr: ['demain', 'attendre', 'je regarde', 'oui'], en: ['tomorrow', 'wait', 'yes'] },
            to: 'until',
          },
          {
            id: 'claim',
            label: { fr: 'Déjà regardé partout', en: 'I looked everywhere' },
            synonyms: {
              fr: ['non', 'partout', 'réclamation', 'perdue'],
              en: ['no', 'everywhere', 'claim', 'lost'],
            },
            to: 'claim',
          },
        ],
        invalid: notUnderstood,
      },
      { gaveUp: 'claim' },
    )
    .block(
      'glad',
      'message',
      { bubbles: [{ fr: 'Tant mieux, me voilà rassuré !', en: 'Good, that is a relief!' }] },
      'over',
    )
    .block(
      'until',
      'message',
      {
        bubbles: [
          {
            fr: 'D’accord. Si elle n’est pas là demain, revenez ici : la réclamation se fait en une minute.',
            en: 'All right. If it is not there tomorrow, come back here: the claim takes a minute.',
          },
        ],
      },
      'over',
    )
    .block(
      'claim',
      'setValue',
      {
        name: { en: 'The claim', fr: 'La réclamation' }[locale],
        assignments: [
          {
            variable: 'about',
            text: {
              en: 'URGENT: marked delivered on {{ order.delivered | date: "iso" }}, not received. Neighbours and letter box were checked. {{ order.items }}',
              fr: 'URGENT : notée livrée le {{ order.delivered | date: "iso" }}, non reçue. Voisins et boîte aux lettres vérifiés. {{ order.items }}',
            }[locale],
          },
        ],
      },
      'send',
    )
    .block('send', 'goTo', { target: { flow: 'ticket', block: '' } }, 'sent')
    .block(
      'sent',
      'condition',
      {
        name: { en: 'Was it passed on?', fr: 'Est-ce transmis ?' }[locale],
        branches: [
          {
            id: 'yes',
            label: { fr: 'Transmise', en: 'Passed on' },
            when: all(when('ticket', 'isNotEmpty')),
            to: 'done',
          },
        ],
      },
      { otherwise: 'over' },
    )
    .block(
      'done',
      'choice',
      {
        prompt: {
          fr: 'Votre réclamation est ouverte, sous le numéro **{{ ticket }}** : nous demandons la preuve de livraison au transporteur et vous écrivons à l’adresse e-mail de la commande. Voulez-vous aussi en parler à quelqu’un ?',
          en: 'Your claim is open, under the number **{{ ticket }}**: we ask the carrier for the proof of delivery and write to the e-mail address of the order. Would you also like to talk to someone about it?',
        },
        options: [
          {
            id: 'no',
            label: { fr: 'Non, merci', en: 'No, thank you' },
            synonyms: { fr: ['non', 'merci'], en: ['no', 'thanks'] },
            to: 'over',
          },
          {
            id: 'yes',
            label: { fr: 'Oui, s’il vous plaît', en: 'Yes, please' },
            synonyms: { fr: ['oui'], en: ['yes'] },
            to: 'escalate',
          },
        ],
        invalid: notUnderstood,
      },
      { gaveUp: 'over' },
    )
    .block('escalate', 'goTo', { target: { flow: 'escalate', block: '' } }, 'over')
    .block('over', 'end')
}
