import type { GivenFields } from '#flow/build/given.ts'
import { all, when } from '#flow/build/when.ts'
import { disposable } from '#flow/templates/lead-qualification/questions.ts'
import { maskedEmail, noEmail, notUnderstood } from '#flow/templates/shared/said.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

const email: GivenFields<Locale> = {
  prompt: {
    fr: 'À quelle adresse e-mail vous envoyer la suite ? De préférence la professionnelle.',
    en: 'Which e-mail address shall we write to? Your work address, preferably.',
  },
  invalid: noEmail,
  save: 'email',
}

/**
 * How to reach the visitor, kept in the conversation alone until they agree to be contacted: the address we know, an e-mail address (asked after once when silence sets in), a phone number
 * instead, or nothing at all, which is an answer too.
 */
export function reach(main: Draft, locale: Locale): void {
  main
    .block(
      'same',
      'choice',
      {
        prompt: {
          fr: `Puis-je vous écrire à ${maskedEmail}, comme la dernière fois ?`,
          en: `May I write to ${maskedEmail}, like last time?`,
        },
        options: [
          {
            id: 'yes',
            label: { fr: 'Oui', en: 'Yes' },
            synonyms: { fr: ['d’accord', 'bien sûr'], en: ['ok', 'sure'] },
            to: 'sameOne',
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
      'sameOne',
      'setValue',
      {
        name: { en: 'That address', fr: 'Cette adresse' }[locale],
        assignments: [
          { variable: 'email', text: '{{ contact.email }}' },
          // What was left another day is never shown in full: who knows who sits there now.
          { variable: 'answer_to', text: maskedEmail },
          { variable: 'reachable', from: 'value', value: true },
        ],
      },
      'todo',
    )
    .block(
      'email',
      'askEmail',
      { ...email, noAnswerSeconds: 180 },
      { next: 'lasting', gaveUp: 'otherWay', noAnswer: 'nudge' },
    )
    .block(
      'nudge',
      'message',
      {
        bubbles: [
          {
            fr: 'Toujours là ? Rien ne presse : vos réponses vous attendent ici, et vous pouvez aussi passer cette question.',
            en: 'Still there? No hurry: your answers wait for you here, and you may also skip this question.',
          },
        ],
      },
      'emailAgain',
    )
    .block('emailAgain', 'askEmail', email, { next: 'lasting', gaveUp: 'otherWay' })
    .block(
      'lasting',
      'condition',
      {
        name: { en: 'Will the address last?', fr: 'L’adresse durera-t-elle ?' }[locale],
        branches: [
          {
            id: 'disposable',
            label: { fr: 'Jetable', en: 'Disposable' },
            when: disposable,
            to: 'keepIt',
          },
        ],
      },
      { otherwise: 'reached' },
    )
    .block(
      'keepIt',
      'choice',
      {
        prompt: {
          fr: 'Cette adresse semble temporaire : notre réponse risque de ne jamais vous parvenir. En avez-vous une autre ?',
          en: 'This looks like a temporary address: our answer may never reach you. Do you have another one?',
        },
        options: [
          {
            id: 'other',
            label: { fr: 'Donner une autre adresse', en: 'Give another address' },
            synonyms: { fr: ['oui', 'autre'], en: ['yes', 'other'] },
            to: 'emailAgain',
          },
          {
            id: 'keep',
            label: { fr: 'Garder celle-ci', en: 'Keep this one' },
            synonyms: { fr: ['non', 'garder'], en: ['no', 'keep'] },
            to: 'reached',
          },
        ],
        invalid: notUnderstood,
      },
      { gaveUp: 'reached' },
    )
    .block(
      'otherWay',
      'choice',
      {
        prompt: {
          fr: 'Je comprends. Comment préférez-vous continuer ?',
          en: 'I understand. How would you like to go on?',
        },
        options: [
          {
            id: 'phone',
            label: { fr: 'Par téléphone', en: 'By phone' },
            synonyms: { fr: ['téléphone', 'appel', 'numéro'], en: ['phone', 'call', 'number'] },
            to: 'phone',
          },
          {
            id: 'human',
            label: { fr: 'Parler à un conseiller ici', en: 'Talk to someone here' },
            synonyms: { fr: ['ici', 'un conseiller'], en: ['here', 'somebody'] },
            to: 'human',
          },
          {
            id: 'nothing',
            label: { fr: 'Sans laisser de coordonnées', en: 'Without leaving any details' },
            synonyms: { fr: ['rien', 'sans', 'aucun'], en: ['nothing', 'without', 'none'] },
            to: 'anonymous',
          },
        ],
        invalid: notUnderstood,
      },
      { gaveUp: 'anonymous' },
    )
    .block(
      'phone',
      'askPhone',
      {
        prompt: {
          fr: 'Quel numéro pouvons-nous appeler ?',
          en: 'Which number may we call?',
        },
        country: 'FR',
        save: 'phone',
      },
      { next: 'reached', gaveUp: 'anonymous' },
    )
    .block(
      'reached',
      'setValue',
      {
        name: { en: 'We can reach them', fr: 'On peut les joindre' }[locale],
        assignments: [
          { variable: 'answer_to', text: '{{ email | default: phone | phone }}' },
          { variable: 'reachable', from: 'value', value: true },
        ],
      },
      'todo',
    )
  recap(main)
  change(main)
  agreement(main, locale)
}

function recap(main: Draft): void {
  main.block(
    'recap',
    'choice',
    {
      prompt: {
        fr: 'Voici ce que j’ai noté :\n\n- Projet : {{ need_label[locale] }}\n- Personnes : {{ size_label[locale] }}\n- Votre rôle : {{ role_label[locale] }}\n- Pour quand : {{ timeline_label[locale] }}\n- Budget : {{ budget_label[locale] }}\n- Pour vous répondre : {{ answer_to }}\n\nTout est juste ?',
        en: 'Here is what I noted:\n\n- Project: {{ need_label[locale] }}\n- People: {{ size_label[locale] }}\n- Your role: {{ role_label[locale] }}\n- When: {{ timeline_label[locale] }}\n- Budget: {{ budget_label[locale] }}\n- To answer you: {{ answer_to }}\n\nIs it all right?',
      },
      options: [
        {
          id: 'yes',
          label: { fr: 'Oui, c’est juste', en: 'Yes, it is' },
          synonyms: {
            fr: ['oui', 'c’est bon', 'ok', 'parfait', 'exact', 'tout est juste'],
            en: ['yes', 'ok', 'correct', 'right', 'perfect', 'all good'],
          },
          to: 'complete',
        },
        {
          id: 'change',
          label: { fr: 'Modifier une réponse', en: 'Change an answer' },
          synonyms: {
            fr: ['non', 'modifier', 'corriger', 'changer'],
            en: ['no', 'change', 'correct it', 'edit'],
          },
          to: 'change',
        },
      ],
      invalid: notUnderstood,
    },
    { gaveUp: 'stuck' },
  )
}

function change(main: Draft): void {
  main.block(
    'change',
    'choice',
    {
      prompt: { fr: 'Que voulez-vous changer ?', en: 'What would you like to change?' },
      options: [
        {
          id: 'need',
          label: { fr: 'Le projet', en: 'The project' },
          synonyms: { fr: ['projet'], en: ['project'] },
          to: 'need',
        },
        {
          id: 'size',
          label: { fr: 'Le nombre de personnes', en: 'The number of people' },
          synonyms: { fr: ['personnes', 'effectif', 'nombre'], en: ['people', 'size', 'number'] },
          to: 'size',
        },
        {
          id: 'role',
          label: { fr: 'Mon rôle', en: 'My role' },
          synonyms: { fr: ['rôle'], en: ['role', 'part'] },
          to: 'role',
        },
        {
          id: 'timeline',
          label: { fr: 'La date', en: 'The date' },
          synonyms: { fr: ['date', 'délai', 'quand'], en: ['date', 'when', 'time'] },
          to: 'timeline',
        },
        {
          id: 'budget',
          label: { fr: 'Le budget', en: 'The budget' },
          synonyms: { fr: ['budget'], en: ['budget'] },
          to: 'budget',
        },
        {
          id: 'email',
          label: { fr: 'L’adresse e-mail', en: 'The e-mail address' },
          synonyms: { fr: ['e-mail', 'adresse', 'mail'], en: ['e-mail', 'address', 'mail'] },
          to: 'emailAgain',
        },
        {
          id: 'nothing',
          label: { fr: 'Rien, finalement', en: 'Nothing, after all' },
          synonyms: { fr: ['rien', 'aucune'], en: ['nothing'] },
          to: 'todo',
        },
      ],
      invalid: notUnderstood,
    },
    { gaveUp: 'todo' },
  )
}

function agreement(main: Draft, locale: Locale): void {
  main
    .block(
      'complete',
      'condition',
      {
        name: { en: 'Complete, and agreed to?', fr: 'Complet, et accepté ?' }[locale],
        branches: [
          ...['need', 'size', 'role', 'timeline', 'budget'].map((variable) => ({
            id: `no-${variable}`,
            label: { fr: 'Il manque une réponse', en: 'An answer is missing' },
            when: all(when(variable, 'isEmpty')),
            to: 'todo',
          })),
          {
            id: 'agreed',
            label: { fr: 'Déjà accepté', en: 'Agreed before' },
            when: all(when('agreed', 'isTrue')),
            to: 'remember',
          },
        ],
      },
      { otherwise: 'consent' },
    )
    .block(
      'consent',
      'consent',
      {
        prompt: {
          fr: 'Il me faut votre accord pour aller plus loin. La seconde case est facultative.',
          en: 'I need your agreement to go on. The second box is optional.',
        },
        purposes: [
          {
            id: 'contact',
            purpose: 'contact',
            required: true,
            save: 'agreed',
            text: {
              fr: '{{ bot.company }} peut me recontacter au sujet de cette demande ([comment mes données sont traitées]({{ bot.privacy }})).',
              en: '{{ bot.company }} may contact me about this request ([how my data is handled]({{ bot.privacy }})).',
            },
          },
          {
            id: 'newsletter',
            purpose: 'newsletter',
            required: false,
            save: 'newsletter',
            text: {
              fr: 'Je veux bien recevoir vos conseils d’aménagement, une fois par mois au plus.',
              en: 'I would like to get your advice on offices, once a month at most.',
            },
          },
        ],
      },
      { given: 'remember', refused: 'refused', gaveUp: 'refused' },
    )
    .block(
      'remember',
      'setValue',
      {
        name: { en: 'Remember how to reach them', fr: 'Retenir leurs coordonnées' }[locale],
        assignments: [
          {
            variable: 'contact.email',
            from: 'expression',
            expression: 'email != null ? email : contact.email',
          },
          {
            variable: 'contact.phone',
            from: 'expression',
            expression: 'phone != null ? phone : contact.phone',
          },
        ],
      },
      'score',
    )
    .block(
      'refused',
      'setValue',
      {
        name: { en: 'Forget how to reach them', fr: 'Oublier leurs coordonnées' }[locale],
        assignments: [
          { variable: 'email', operation: 'clear' },
          { variable: 'phone', operation: 'clear' },
          { variable: 'reachable', from: 'value', value: false },
        ],
      },
      'respected',
    )
    .block(
      'respected',
      'message',
      {
        bubbles: [
          {
            fr: 'C’est votre choix et je le respecte : vos coordonnées sont oubliées, et personne ne vous contactera.',
            en: 'That is your choice, and I respect it: your details are forgotten, and nobody will contact you.',
          },
        ],
      },
      'guides',
    )
    .block(
      'anonymous',
      'message',
      {
        bubbles: [
          {
            fr: 'Très bien, restons-en là pour les coordonnées : je n’enregistre rien.',
            en: 'Very well, no details then: I am not recording anything.',
          },
        ],
      },
      'guides',
    )
}
