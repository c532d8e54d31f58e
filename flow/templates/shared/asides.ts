import { flow } from '#flow/build/flow.ts'
import type { Text } from '#flow/build/given.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/**
 * What people say beside the point, as interrupts: a question about the questions ("why?"), a pause, a cry for help. Each is
 * answered in a sentence, and then what was asked is asked again.
 */
export const asides = {
  why: (locale: Locale, because: Text<Locale>): Draft =>
    aside(
      { en: 'Why do you ask?', fr: 'Pourquoi cette question ?' }[locale],
      'why',
      {
        en: [
          'why',
          'what for',
          'why do you ask',
          'why do you need that',
          'why do you need it',
          'what do you do with it',
        ],
        fr: [
          'pourquoi',
          'pour quoi faire',
          'pourquoi faire',
          'pourquoi cette question',
          'pourquoi vous demandez ça',
          'à quoi ça sert',
          'c’est pour quoi',
        ],
      },
      because,
    ),

  pause: (locale: Locale): Draft =>
    aside(
      { en: 'One moment', fr: 'Un instant' }[locale],
      'pause',
      {
        en: [
          'one moment',
          'a moment',
          'just a moment',
          'wait',
          'hold on',
          'just a second',
          'one second',
          'one minute',
          'give me a minute',
          'brb',
        ],
        fr: [
          'un instant',
          'un moment',
          'une minute',
          'une seconde',
          'attendez',
          'attends',
          'patientez',
          'deux minutes',
          'je reviens',
          'je cherche',
        ],
      },
      {
        fr: 'Prenez votre temps, je ne bouge pas.',
        en: 'Take your time, I am staying right here.',
      },
    ),

  help: (locale: Locale): Draft =>
    aside(
      { en: 'Help', fr: 'Aide' }[locale],
      'help',
      {
        en: [
          'help',
          'help me',
          'what',
          'pardon',
          'sorry',
          'repeat',
          'can you repeat',
          'i don’t understand',
          'i do not understand',
          'what can i do',
        ],
        fr: [
          'aide',
          'à l’aide',
          'aidez-moi',
          'comment',
          'pardon',
          'quoi',
          'répéter',
          'répétez',
          'vous pouvez répéter',
          'je ne comprends pas',
          'j’ai pas compris',
          'je n’ai pas compris',
        ],
      },
      {
        fr: 'Je répète volontiers. Vous pouvez répondre avec vos mots ou par un bouton ; écrivez « humain » pour parler à quelqu’un, « recommencer » pour repartir du début.',
        en: 'Gladly, once more. Answer in your own words or by a button; type “human” to talk to someone, or “restart” to begin again.',
      },
    ),
} as const

function aside(
  title: string,
  name: string,
  words: { [language: string]: string[] },
  said: Text<Locale>,
): Draft {
  return flow<Locale>(title, { interrupt: { name, words, button: false, after: 'resume' } }).block(
    'say',
    'message',
    { bubbles: [said] },
  )
}
