import { flow } from '#flow/build/flow.ts'
import { all, any, when } from '#flow/build/when.ts'
import { leadsTable } from '#flow/templates/lead-qualification/leads-table.ts'
import { noEmail, notUnderstood } from '#flow/templates/shared/said.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/** The sub-flow "callback": when, at which number, whom to ask for; or in writing (from its block "byMail"). */
export function callbackFlow(locale: Locale): Draft {
  const draft = flow({ en: 'Arrange a call', fr: 'Convenir d’un rappel' }[locale])
  ask(draft, locale)
  keep(draft, locale)
  return draft
}

function ask(draft: Draft, locale: Locale): void {
  draft
    .block(
      'when',
      'choice',
      {
        prompt: {
          fr: 'Quand préférez-vous que l’on vous appelle ?',
          en: 'When would you like to be called?',
        },
        options: [
          {
            id: 'morning',
            label: { fr: 'Le matin', en: 'In the morning' },
            synonyms: { fr: ['matin', '9h', '10h', '11h'], en: ['morning', 'am'] },
            to: 'number',
          },
          {
            id: 'afternoon',
            label: { fr: 'L’après-midi', en: 'In the afternoon' },
            synonyms: { fr: ['après-midi', 'aprem', '14h', '15h', '16h'], en: ['afternoon', 'pm'] },
            to: 'number',
          },
          {
            id: 'any',
            label: { fr: 'Peu importe', en: 'Any time' },
            synonyms: { fr: ['n’importe', 'quand vous voulez'], en: ['whenever', 'anytime'] },
            to: 'number',
          },
          {
            id: 'email',
            label: { fr: 'Finalement, un e-mail', en: 'An e-mail, after all' },
            synonyms: { fr: ['e-mail', 'mail', 'non'], en: ['e-mail', 'mail', 'no'] },
            to: 'byMail',
          },
        ],
        saveLabel: 'call',
        invalid: notUnderstood,
      },
      { gaveUp: 'byMail' },
    )
    .block(
      'number',
      'condition',
      {
        name: { en: 'Do we have a number?', fr: 'Avons-nous un numéro ?' }[locale],
        branches: [
          {
            id: 'known',
            label: { fr: 'Un numéro', en: 'A number' },
            when: all(when('contact.phone', 'isNotEmpty')),
            to: 'name',
          },
        ],
      },
      { otherwise: 'phone' },
    )
    .block(
      'phone',
      'askPhone',
      {
        prompt: { fr: 'À quel numéro ?', en: 'On which number?' },
        country: 'FR',
        save: 'contact.phone',
      },
      { next: 'name', gaveUp: 'byMail' },
    )
    .block(
      'name',
      'askText',
      {
        prompt: {
          fr: 'Et qui devons-nous demander ? Vous pouvez passer cette question.',
          en: 'And who should we ask for? You may skip this question.',
        },
        maxLength: 80,
        save: 'contact.name',
      },
      { next: 'skipped', gaveUp: 'keep' },
    )
    .block(
      'skipped',
      'condition',
      {
        name: { en: 'Was it skipped?', fr: 'Question passée ?' }[locale],
        branches: [
          {
            id: 'skipped',
            label: { fr: 'Passée', en: 'Skipped' },
            when: when(
              'contact.name',
              'isOneOf',
              'non, non merci, passer, je passe, no, no thanks, skip, pass',
            ),
            to: 'noName',
          },
        ],
      },
      { otherwise: 'keep' },
    )
    .block(
      'noName',
      'setValue',
      {
        name: { en: 'No name', fr: 'Pas de nom' }[locale],
        assignments: [{ variable: 'contact.name', operation: 'clear' }],
      },
      'keep',
    )
}

function keep(draft: Draft, locale: Locale): void {
  draft
    .block(
      'keep',
      'table',
      {
        operation: 'update',
        table: leadsTable.name,
        match: [{ column: 'contact', value: '{{ contact.email | default: contact.phone }}', ignore: 'case' }],
        values: [
          { column: 'call', value: `{{ call.${locale} }}` },
          { column: 'phone', value: '{{ contact.phone }}' },
          { column: 'name', value: '{{ contact.name }}' },
        ],
      },
      { done: 'kept', empty: 'notKept', error: 'notKept' },
    )
    .block('kept', 'setValue', keptIs(true, locale), 'notify')
    .block('notKept', 'setValue', keptIs(false, locale), 'notify')
    .block('notify', 'goTo', { target: { flow: 'notify', block: '' } }, 'arrived')
    .block(
      'arrived',
      'condition',
      {
        name: { en: 'Did it reach us?', fr: 'Est-ce arrivé ?' }[locale],
        branches: [
          {
            id: 'yes',
            label: { fr: 'Arrivé', en: 'It did' },
            when: any(when('kept', 'isTrue'), when('mailed', 'isTrue')),
            to: 'promise',
          },
        ],
      },
      { otherwise: 'noPromise' },
    )
    .block(
      'promise',
      'message',
      {
        bubbles: [
          {
            fr: 'C’est noté : un conseiller vous appellera au **{{ contact.phone | phone }}**, un jour ouvré. Votre préférence : {{ call[locale] | downcase }}.',
            en: 'Noted: someone will call you on **{{ contact.phone | phone }}**, on a working day. Your preference: {{ call[locale] | downcase }}.',
          },
        ],
      },
      'over',
    )
    .block(
      'noPromise',
      'message',
      {
        bubbles: [
          {
            fr: 'Je n’arrive pas à transmettre votre numéro, et je ne veux pas vous faire attendre pour rien : appelez-nous au {{ bot.phone }}, nous serons ravis de vous parler.',
            en: 'I cannot pass your number on, and I would not want you to wait for nothing: call {{ bot.phone }}, we will be glad to talk to you.',
          },
        ],
      },
      'over',
    )
    .block(
      'byMail',
      'condition',
      {
        name: { en: 'Do we have an address?', fr: 'Avons-nous une adresse ?' }[locale],
        branches: [
          {
            id: 'known',
            label: { fr: 'Une adresse', en: 'An address' },
            when: all(when('contact.email', 'isNotEmpty')),
            to: 'write',
          },
        ],
      },
      { otherwise: 'email' },
    )
    .block(
      'email',
      'askEmail',
      {
        prompt: {
          fr: 'À quelle adresse e-mail vous écrire ?',
          en: 'Which e-mail address shall we write to?',
        },
        invalid: noEmail,
        save: 'contact.email',
      },
      { next: 'write', gaveUp: 'over' },
    )
    .block('write', 'goTo', { target: { flow: 'notify', block: '' } }, 'written')
    .block(
      'written',
      'message',
      {
        bubbles: [
          {
            fr: 'Entendu : un conseiller vous écrira à {{ contact.email }}.',
            en: 'Understood: someone will write to {{ contact.email }}.',
          },
        ],
      },
      'over',
    )
    .block('over', 'end')
}

function keptIs(value: boolean, locale: Locale) {
  const name = value ? { en: 'Written down', fr: 'Noté' } : { en: 'Not written down', fr: 'Pas noté' }
  return { name: name[locale], assignments: [{ variable: 'kept', from: 'value', value }] }
}
