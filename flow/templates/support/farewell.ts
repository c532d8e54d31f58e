import { notUnderstood } from '#flow/templates/shared/said.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/** After a day of silence the question is taken for answered; nobody is asked to rate a silence. */
const daySeconds = 24 * 3600

/** Another question? Then a rating of what helped, never of what is still open, and a word more from who was not happy. */
export function farewell(main: Draft, locale: Locale): void {
  main
    .block('escalate', 'goTo', { target: { flow: 'escalate', block: '' }, andReturn: true }, 'afterwards')
    .block('afterwards', 'choice', anythingElse('bye'), { gaveUp: 'bye', noAnswer: 'quiet' })
    .block(
      'solved',
      'goal',
      { goal: 'answered', name: { en: 'Answered', fr: 'Répondu' }[locale] },
      'anythingElse',
    )
    .block('anythingElse', 'choice', anythingElse('rate'), { gaveUp: 'bye', noAnswer: 'quiet' })
    .block(
      'rate',
      'rating',
      {
        prompt: {
          fr: 'Une dernière chose : ai-je été utile ? Vous pouvez passer.',
          en: 'One last thing: was I of any use? You may skip this.',
        },
        scale: 'stars',
        exits: 'groups',
        save: 'stars',
        retries: 0,
        noAnswerSeconds: daySeconds,
      },
      { low: 'why', mid: 'bye', high: 'glad', gaveUp: 'bye', noAnswer: 'quiet' },
    )
    .block(
      'why',
      'askText',
      {
        prompt: {
          fr: 'Merci de votre franchise. Qu’est-ce qui a manqué ?',
          en: 'Thank you for being frank. What was missing?',
        },
        multiline: true,
        save: 'missing',
        retries: 0,
        noAnswerSeconds: daySeconds,
      },
      { next: 'noted', gaveUp: 'bye', noAnswer: 'quiet' },
    )
    .block(
      'noted',
      'message',
      {
        bubbles: [
          {
            fr: 'C’est noté, et quelqu’un le lira.',
            en: 'Noted, and somebody will read it.',
          },
        ],
      },
      'bye',
    )
    .block(
      'glad',
      'message',
      { bubbles: [{ fr: 'Merci, cela fait plaisir !', en: 'Thank you, that is good to hear!' }] },
      'bye',
    )
    .block('bye', 'end', {
      scope: 'conversation',
      message: {
        fr: 'Merci de votre visite chez {{ bot.company }}, et à bientôt !',
        en: 'Thank you for visiting {{ bot.company }}, and see you soon!',
      },
    })
    .block('quiet', 'end', { scope: 'conversation' })
}

function anythingElse(no: string) {
  return {
    prompt: { fr: 'Puis-je faire autre chose pour vous ?', en: 'Is there anything else I can do for you?' },
    options: [
      {
        id: 'no',
        label: { fr: 'Non, merci', en: 'No, thank you' },
        synonyms: { fr: ['non', 'merci', 'c’est tout'], en: ['no', 'thanks', 'that is all'] },
        to: no,
      },
      {
        id: 'other',
        label: { fr: 'Une autre question', en: 'Another question' },
        synonyms: { fr: ['oui', 'autre', 'menu'], en: ['yes', 'other', 'menu'] },
        to: 'menu',
      },
    ],
    invalid: notUnderstood,
    noAnswerSeconds: daySeconds,
  }
}
