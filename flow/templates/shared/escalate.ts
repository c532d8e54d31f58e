import { flow } from '#flow/build/flow.ts'
import { all, when } from '#flow/build/when.ts'
import type { VariableType } from '#flow/document.ts'
import { maskedEmail, noEmail, notUnderstood } from '#flow/templates/shared/said.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/** What "escalate" uses besides what "ticket" uses. */
export const escalateVariables: { [name: string]: VariableType } = {
  next_opening: 'text',
  'contact.email': 'text',
}

/**
 * The sub-flow "escalate": to a human who is there, and otherwise to one who writes back. It needs the sub-flow "ticket".
 * What is known travels with it, so that nobody has to say it twice: `topic` (what the conversation is about), `about` (what
 * the visitor wants, asked for when it is empty) and `reply_to` (an address, asked for likewise).
 */
export function escalateFlow(locale: Locale): Draft {
  const draft = flow({ en: 'To a human', fr: 'Vers un humain' }[locale])
  hand(draft, locale)
  leave(draft, locale)
  return draft
}

function hand(draft: Draft, locale: Locale): void {
  draft
    .block('hours', 'hours', { save: 'next_opening' }, { open: 'hand', closed: 'closed' })
    .block(
      'hand',
      'handOff',
      {
        message: {
          fr: 'Je vous passe un conseiller. Il voit notre échange : inutile de tout répéter. Un instant, s’il vous plaît.',
          en: 'I am passing you to a colleague, who can see what we said: no need to repeat it. One moment, please.',
        },
        note: '{{ topic }}\n{{ about }}\n{{ ticket }}',
        waitSeconds: 90,
      },
      { handled: 'back', nobody: 'busy' },
    )
    .block(
      'back',
      'message',
      { bubbles: [{ fr: 'Me revoilà : je reprends avec vous.', en: 'I am back: let us carry on.' }] },
      'over',
    )
    .block(
      'busy',
      'choice',
      {
        prompt: {
          fr: 'Personne n’est libre à l’instant, et j’en suis désolé. Que préférez-vous ?',
          en: 'Nobody is free at the moment, and I am sorry about that. What would you prefer?',
        },
        options: [
          {
            id: 'message',
            label: { fr: 'Laisser un message', en: 'Leave a message' },
            synonyms: { fr: ['message', 'e-mail', 'mail', 'oui'], en: ['e-mail', 'mail', 'yes'] },
            to: 'known',
          },
          {
            id: 'again',
            label: { fr: 'Réessayer', en: 'Try again' },
            synonyms: { fr: ['attendre', 'j’attends'], en: ['wait', 'I’ll wait'] },
            to: 'hours',
          },
          {
            id: 'go',
            label: { fr: 'Continuer sans', en: 'Carry on without' },
            synonyms: { fr: ['continuer', 'revenir', 'non'], en: ['go on', 'back', 'no'] },
            to: 'over',
          },
        ],
        invalid: notUnderstood,
      },
      { gaveUp: 'known' },
    )
    .block(
      'closed',
      'choice',
      {
        prompt: {
          fr: 'Nos conseillers ne sont pas là en ce moment. Ils reviennent {{ next_opening | default: "bientôt" }}. Voulez-vous leur laisser un message ? Ils vous répondront par e-mail.',
          en: 'Our team is away right now. They will be back {{ next_opening | default: "soon" }}. Would you like to leave them a message? They reply by e-mail.',
        },
        options: [
          {
            id: 'yes',
            label: { fr: 'Oui, laisser un message', en: 'Yes, leave a message' },
            synonyms: { fr: ['oui', 'message', 'd’accord'], en: ['yes', 'message', 'ok'] },
            to: 'known',
          },
          {
            id: 'no',
            label: { fr: 'Non, continuer', en: 'No, go on' },
            synonyms: { fr: ['non', 'non merci'], en: ['no', 'no thanks'] },
            to: 'over',
          },
        ],
        invalid: notUnderstood,
        name: { en: 'We are closed', fr: 'C’est fermé' }[locale],
      },
      { gaveUp: 'known' },
    )
}

function leave(draft: Draft, locale: Locale): void {
  draft
    .block(
      'known',
      'condition',
      {
        name: { en: 'Do we know what it is about?', fr: 'Savons-nous de quoi il s’agit ?' }[locale],
        branches: [
          {
            id: 'unsaid',
            label: { fr: 'Pas de sujet', en: 'No topic' },
            when: all(when('about', 'isEmpty')),
            to: 'what',
          },
        ],
      },
      { otherwise: 'reach' },
    )
    .block(
      'what',
      'askText',
      {
        prompt: {
          fr: 'Que dois-je leur dire ? Quelques mots suffisent.',
          en: 'What shall I tell them? A few words will do.',
        },
        multiline: true,
        save: 'about',
      },
      { next: 'reach', gaveUp: 'reach' },
    )
    .block(
      'reach',
      'condition',
      {
        name: { en: 'Do we have an address?', fr: 'Avons-nous une adresse ?' }[locale],
        branches: [
          {
            id: 'given',
            label: { fr: 'Donnée plus tôt', en: 'Given before' },
            when: all(when('reply_to', 'isNotEmpty')),
            to: 'ticket',
          },
          {
            id: 'address',
            label: { fr: 'Une adresse', en: 'An address' },
            when: all(when('contact.email', 'isNotEmpty')),
            to: 'same',
          },
        ],
      },
      { otherwise: 'email' },
    )
    .block(
      'same',
      'choice',
      {
        prompt: {
          fr: `Peuvent-ils vous répondre à ${maskedEmail} ?`,
          en: `May they reply to ${maskedEmail}?`,
        },
        options: [
          {
            id: 'yes',
            label: { fr: 'Oui', en: 'Yes' },
            synonyms: { fr: ['d’accord', 'c’est ça'], en: ['ok', 'that’s right'] },
            to: 'given',
          },
          {
            id: 'no',
            label: { fr: 'Une autre adresse', en: 'Another address' },
            synonyms: { fr: ['non', 'autre'], en: ['no', 'other'] },
            to: 'email',
          },
        ],
        invalid: notUnderstood,
      },
      { gaveUp: 'email' },
    )
    .block(
      'email',
      'askEmail',
      {
        prompt: {
          fr: 'À quelle adresse e-mail vous répondre ? Elle ne servira qu’à cela.',
          en: 'Which e-mail address should they reply to? It will be used for nothing else.',
        },
        invalid: noEmail,
        save: 'contact.email',
      },
      { next: 'given', gaveUp: 'without' },
    )
    .block(
      'without',
      'message',
      {
        bubbles: [
          {
            fr: 'Très bien, je ne garde pas d’adresse. Vous pouvez nous joindre quand vous voulez : {{ bot.team_email }} ou {{ bot.phone }}.',
            en: 'Very well, I keep no address. You can reach us whenever you like: {{ bot.team_email }} or {{ bot.phone }}.',
          },
        ],
      },
      'over',
    )
    .block(
      'given',
      'setValue',
      {
        name: { en: 'Where to answer', fr: 'Où répondre' }[locale],
        assignments: [{ variable: 'reply_to', text: '{{ contact.email }}' }],
      },
      'ticket',
    )
    .block('ticket', 'goTo', { target: { flow: 'ticket', block: '' } }, 'left')
    .block(
      'left',
      'condition',
      {
        name: { en: 'Was it passed on?', fr: 'Est-ce transmis ?' }[locale],
        branches: [
          {
            id: 'yes',
            label: { fr: 'Transmise', en: 'Passed on' },
            when: all(when('ticket', 'isNotEmpty')),
            to: 'confirm',
          },
        ],
      },
      { otherwise: 'over' },
    )
    .block(
      'confirm',
      'message',
      {
        bubbles: [
          {
            fr: 'C’est transmis, sous le numéro **{{ ticket }}**. Un conseiller vous répondra par e-mail.',
            en: 'It has been passed on, under the number **{{ ticket }}**. A colleague will reply by e-mail.',
          },
        ],
      },
      'over',
    )
    .block('over', 'end')
}
