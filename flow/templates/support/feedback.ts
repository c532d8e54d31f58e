import { all, cel, when } from '#flow/build/when.ts'
import { notUnderstood } from '#flow/templates/shared/said.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/** Silence after an answer is taken for "yes" after ten minutes, and counted apart from a yes that was said. */
const silenceSeconds = 600

/** Was it useful? Yes counts, no asks why and offers the second answer, then a human; at the end one rate, once a month. */
export function feedback(main: Draft, locale: Locale): void {
  useful(main, locale)
  wrapUp(main, locale)
  rate(main, locale)
}

const yes = {
  id: 'yes',
  label: { fr: 'Oui, merci', en: 'Yes, thank you' },
  synonyms: { fr: ['oui', 'merci', 'utile', 'parfait'], en: ['yes', 'thanks', 'useful', 'perfect'] },
}

function useful(main: Draft, locale: Locale): void {
  main
    .block(
      'useful',
      'choice',
      {
        prompt: { fr: 'Est-ce que cela répond à votre question ?', en: 'Does that answer your question?' },
        options: [
          { ...yes, to: 'resolved' },
          {
            id: 'no',
            label: { fr: 'Pas vraiment', en: 'Not really' },
            synonyms: { fr: ['non', 'pas du tout', 'inutile'], en: ['no', 'not at all', 'useless'] },
            to: 'why',
          },
        ],
        open: true,
        save: 'typed',
        noAnswerSeconds: silenceSeconds,
      },
      { typed: 'question', gaveUp: 'again', noAnswer: 'assumed' },
    )
    .block('assumed', 'goal', { goal: 'answer_assumed' }, 'leave')
    .block('leave', 'end', { scope: 'conversation' })
    .block('resolved', 'goal', { goal: 'answer_confirmed' }, 'fresh')
    .block(
      'fresh',
      'setValue',
      {
        name: { en: 'A fresh start', fr: 'On repart de zéro' }[locale],
        assignments: [
          { variable: 'strikes', from: 'value', value: 0 },
          { variable: 'asked', operation: 'clear' },
        ],
      },
      'again',
    )
    .block(
      'why',
      'choice',
      {
        prompt: { fr: 'Dites-moi ce qui ne va pas :', en: 'Tell me what is wrong with it:' },
        options: [
          {
            id: 'incomplete',
            label: { fr: 'Il manque des détails', en: 'Not enough detail' },
            synonyms: { fr: ['incomplet', 'détails', 'plus'], en: ['incomplete', 'details', 'more'] },
            to: 'more',
          },
          {
            id: 'other',
            label: { fr: 'Ce n’est pas ma question', en: 'It is not my question' },
            synonyms: { fr: ['pas ma question', 'autre chose'], en: ['not my question', 'something else'] },
            to: 'otherwise',
          },
          {
            id: 'wrong',
            label: { fr: 'C’est faux ou périmé', en: 'It is wrong or outdated' },
            synonyms: { fr: ['faux', 'périmé', 'erreur'], en: ['wrong', 'outdated', 'false'] },
            to: 'mistaken',
          },
          {
            id: 'human',
            label: { fr: 'Je préfère parler à quelqu’un', en: 'I would rather talk to someone' },
            synonyms: { fr: ['quelqu’un'], en: ['somebody'] },
            to: 'brief',
          },
        ],
        invalid: notUnderstood,
      },
      { gaveUp: 'brief' },
    )
    .block('more', 'goTo', { target: { flow: 'more', block: '' } }, 'hadMore')
    .block(
      'hadMore',
      'condition',
      {
        name: { en: 'Was there more?', fr: 'Y avait-il plus ?' }[locale],
        branches: [
          {
            id: 'yes',
            label: { fr: 'Oui', en: 'Yes' },
            when: all(when('told', 'isTrue')),
            to: 'useful2',
          },
        ],
      },
      { otherwise: 'incomplete' },
    )
    .block(
      'useful2',
      'choice',
      {
        prompt: { fr: 'Et maintenant, est-ce plus clair ?', en: 'Is it clearer now?' },
        options: [
          { ...yes, to: 'resolved' },
          {
            id: 'no',
            label: { fr: 'Non', en: 'No' },
            synonyms: { fr: ['pas vraiment'], en: ['not really'] },
            to: 'incomplete',
          },
        ],
        invalid: notUnderstood,
        noAnswerSeconds: silenceSeconds,
      },
      { gaveUp: 'incomplete', noAnswer: 'assumed' },
    )
    .block('incomplete', 'setValue', reasonIs('incomplete', locale), 'gap')
    .block('mistaken', 'setValue', reasonIs('wrong', locale), 'gap')
    .block('gap', 'goTo', { target: { flow: 'gap', block: '' } }, 'thankful')
    .block(
      'thankful',
      'message',
      {
        bubbles: [
          {
            fr: 'Merci, c’est noté : nous corrigerons cette réponse. Voyons cela avec un conseiller.',
            en: 'Thank you, noted: we will correct that answer. Let us look at it with a colleague.',
          },
        ],
      },
      'brief',
    )
    .block(
      'otherwise',
      'setValue',
      {
        name: { en: 'Misread', fr: 'Mal lu' }[locale],
        assignments: [
          { variable: 'strikes', operation: 'add', from: 'value', value: 1 },
          { variable: 'reason', text: 'not my question' },
        ],
      },
      'note',
    )
}

function reasonIs(reason: string, locale: Locale) {
  const name = { en: `Reason: ${reason}`, fr: `Raison : ${reason}` }[locale]
  return { name, assignments: [{ variable: 'reason', text: reason }] }
}

function wrapUp(main: Draft, locale: Locale): void {
  main
    .block(
      'again',
      'choice',
      {
        prompt: { fr: 'Avez-vous une autre question ?', en: 'Do you have another question?' },
        options: [
          {
            id: 'no',
            label: { fr: 'Non, c’est tout', en: 'No, that is all' },
            synonyms: { fr: ['non', 'non merci', 'merci', 'c’est tout'], en: ['no', 'no thanks', 'thanks'] },
            to: 'ratedLately',
          },
          {
            id: 'yes',
            label: { fr: 'Oui', en: 'Yes' },
            synonyms: { fr: ['une autre question'], en: ['another question'] },
            to: 'menu',
          },
        ],
        open: true,
        save: 'typed',
        noAnswerSeconds: silenceSeconds,
      },
      { typed: 'question', gaveUp: 'bye', noAnswer: 'leave' },
    )
    .block(
      'ratedLately',
      'condition',
      {
        name: { en: 'Rated within a month?', fr: 'Noté depuis moins d’un mois ?' }[locale],
        branches: [
          {
            id: 'yes',
            label: { fr: 'Déjà noté', en: 'Rated already' },
            when: cel('daysBetween(contact.rated_on, today()) < 30'),
            to: 'bye',
          },
        ],
      },
      { otherwise: 'rate' },
    )
}

function rate(main: Draft, locale: Locale): void {
  main
    .block(
      'rate',
      'rating',
      {
        prompt: {
          fr: 'Une dernière chose : comment s’est passée cette conversation ?',
          en: 'One last thing: how was this conversation?',
        },
        scale: 'stars',
        low: { fr: 'Mal', en: 'Badly' },
        high: { fr: 'Très bien', en: 'Very well' },
        exits: 'groups',
        save: 'rate',
        retries: 1,
        noAnswerSeconds: silenceSeconds,
      },
      { low: 'sad', mid: 'keepRate', high: 'keepRate', gaveUp: 'bye', noAnswer: 'leave' },
    )
    .block(
      'sad',
      'askText',
      {
        prompt: {
          fr: 'Merci de votre franchise. Qu’aurions-nous dû faire autrement ? Vous pouvez aussi passer.',
          en: 'Thank you for being frank. What should we have done differently? You may also skip this.',
        },
        multiline: true,
        save: 'comment',
        noAnswerSeconds: silenceSeconds,
      },
      { next: 'keepRate', gaveUp: 'keepRate', noAnswer: 'keepRate' },
    )
    .block(
      'keepRate',
      'setValue',
      {
        name: { en: 'Rated today', fr: 'Noté aujourd’hui' }[locale],
        assignments: [{ variable: 'contact.rated_on', from: 'expression', expression: 'today()' }],
      },
      'writeRate',
    )
    .block(
      'writeRate',
      'table',
      {
        operation: 'insert',
        table: 'ratings',
        values: [
          { column: 'rate', value: '{{ rate }}' },
          { column: 'comment', value: '{{ comment }}' },
          { column: 'topic', value: '{{ faq }}' },
          { column: 'language', value: '{{ locale }}' },
          { column: 'day', value: '{{ now }}' },
        ],
      },
      { done: 'wasSad', error: 'wasSad' },
    )
    .block(
      'wasSad',
      'condition',
      {
        name: { en: 'Was it bad?', fr: 'Était-ce mauvais ?' }[locale],
        branches: [
          {
            id: 'yes',
            label: { fr: '2 et moins', en: '2 and less' },
            when: all(when('rate', 'lessOrEqual', 2)),
            to: 'contactThem',
          },
        ],
      },
      { otherwise: 'thankThem' },
    )
    .block(
      'contactThem',
      'choice',
      {
        prompt: {
          fr: 'C’est noté, et lu par une personne. Souhaitez-vous qu’elle vous réponde ?',
          en: 'Noted, and a person will read it. Would you like a reply?',
        },
        options: [
          {
            id: 'yes',
            label: { fr: 'Oui', en: 'Yes' },
            synonyms: { fr: ['volontiers'], en: ['please'] },
            to: 'complaint',
          },
          {
            id: 'no',
            label: { fr: 'Non, merci', en: 'No, thank you' },
            synonyms: { fr: ['non'], en: ['no'] },
            to: 'bye',
          },
        ],
        invalid: notUnderstood,
        noAnswerSeconds: silenceSeconds,
      },
      { gaveUp: 'bye', noAnswer: 'leave' },
    )
    .block(
      'complaint',
      'setValue',
      {
        name: { en: 'The complaint', fr: 'La réclamation' }[locale],
        assignments: [
          {
            variable: 'topic',
            text: { en: 'Rated {{ rate }} of 5', fr: 'Noté {{ rate }} sur 5' }[locale],
          },
          { variable: 'about', text: '{{ comment }}' },
        ],
      },
      'answerThem',
    )
    .block('answerThem', 'goTo', { target: { flow: 'escalate', block: 'known' } }, 'bye')
    .block(
      'thankThem',
      'message',
      { bubbles: [{ fr: 'Merci pour votre note !', en: 'Thank you for rating us!' }] },
      'bye',
    )
    .block('bye', 'end', {
      scope: 'conversation',
      message: {
        fr: 'Au revoir, et à bientôt chez {{ bot.company }}.',
        en: 'Good-bye, and see you soon at {{ bot.company }}.',
      },
    })
}
