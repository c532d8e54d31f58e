import { all, any, when } from '#flow/build/when.ts'
import { notUnderstood } from '#flow/templates/shared/said.ts'
import type { Topic } from '#flow/templates/support/topics.ts'
import { topics } from '#flow/templates/support/topics.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/**
 * The menu, and an answer for each of its topics: short, then in detail when the first one did not help, then a human who
 * knows what was tried. What is typed goes to its topic by the words people use for it.
 */
export function faq(main: Draft, locale: Locale): void {
  main.block(
    'menu',
    'choice',
    {
      prompt: {
        fr: 'Que puis-je faire pour vous ? Choisissez un sujet, ou écrivez votre question.',
        en: 'What can I do for you? Choose a topic, or type your question.',
      },
      options: [
        ...topics.map(({ id, label, synonyms }) => ({ id, label, synonyms, to: `${id}Topic` })),
        {
          id: 'human',
          label: { fr: 'Parler à quelqu’un', en: 'Talk to somebody' },
          synonyms: { fr: ['autre', 'autre chose'], en: ['other', 'something else'] },
          to: 'escalate',
        },
      ],
      open: true,
      save: 'asked',
      invalid: notUnderstood,
    },
    { typed: 'delicate', gaveUp: 'escalate' },
  )
  main
    .block(
      'delicate',
      'condition',
      {
        name: { en: 'Is it delicate?', fr: 'Est-ce délicat ?' }[locale],
        branches: [
          {
            id: 'delicate',
            label: { fr: 'Litige, accident, colère', en: 'Dispute, accident, anger' },
            when: anyWord(delicateWords),
            to: 'careful',
          },
        ],
      },
      { otherwise: 'understand' },
    )
    .block(
      'careful',
      'message',
      {
        bubbles: [
          {
            fr: 'Je comprends, et cela mérite une personne plutôt qu’une machine. Je transmets ce que vous m’avez écrit.',
            en: 'I understand, and this deserves a person rather than a machine. I pass on what you wrote.',
          },
        ],
      },
      'keepAsked',
    )
    .block(
      'understand',
      'condition',
      {
        name: { en: 'Which topic is it?', fr: 'De quel sujet s’agit-il ?' }[locale],
        branches: topics.map(({ id, label, heard }) => ({
          id,
          label,
          when: anyWord(heard),
          to: `${id}Topic`,
        })),
      },
      { otherwise: 'lost' },
    )
    .block(
      'lost',
      'choice',
      {
        prompt: {
          fr: 'Je n’ai pas de réponse sûre à cela, et je préfère ne pas inventer. Voulez-vous que je transmette votre question à un conseiller ?',
          en: 'I have no sure answer to that, and would rather not make one up. Shall I pass your question on to a colleague?',
        },
        options: [
          {
            id: 'yes',
            label: { fr: 'Oui, transmettre', en: 'Yes, pass it on' },
            synonyms: { fr: ['oui', 'd’accord'], en: ['yes', 'ok'] },
            to: 'keepAsked',
          },
          {
            id: 'menu',
            label: { fr: 'Revoir les sujets', en: 'See the topics again' },
            synonyms: { fr: ['non', 'menu', 'sujets'], en: ['no', 'menu', 'topics'] },
            to: 'menu',
          },
        ],
        invalid: notUnderstood,
      },
      { gaveUp: 'keepAsked' },
    )
    .block(
      'keepAsked',
      'setValue',
      {
        name: { en: 'Their question travels along', fr: 'La question suit' }[locale],
        assignments: [{ variable: 'about', text: '{{ asked }}' }],
      },
      'escalate',
    )
  for (const topic of topics) answer(main, locale, topic)
}

function answer(main: Draft, locale: Locale, { id, label, first, second }: Topic): void {
  const tried = { fr: 'les deux réponses du bot n’ont pas suffi', en: 'neither answer of the bot was enough' }
  main
    .block(`${id}Topic`, 'setValue', topicIs(label[locale], label[locale]), id)
    .block(id, 'message', { bubbles: [first] }, `${id}Useful`)
    .block(`${id}Useful`, 'choice', useful(`${id}More`), { gaveUp: `${id}More` })
    .block(`${id}More`, 'message', { bubbles: [second] }, `${id}Enough`)
    .block(`${id}Enough`, 'choice', useful(`${id}Tried`), { gaveUp: `${id}Tried` })
    .block(
      `${id}Tried`,
      'setValue',
      topicIs(
        { fr: 'Ce qui fut tenté', en: 'What was tried' }[locale],
        `${label[locale]} (${tried[locale]})`,
      ),
      'escalate',
    )
}

/** A human who takes over sees the topic: nobody has to say it twice. */
function topicIs(name: string, text: string) {
  return { name, assignments: [{ variable: 'topic', text }] }
}

function useful(otherwise: string) {
  return {
    prompt: { fr: 'Est-ce que cela répond à votre question ?', en: 'Does that answer your question?' },
    options: [
      {
        id: 'yes',
        label: { fr: 'Oui', en: 'Yes' },
        synonyms: { fr: ['merci', 'parfait', 'c’est bon', 'utile'], en: ['thanks', 'perfect', 'useful'] },
        to: 'solved',
      },
      {
        id: 'no',
        label: { fr: 'Pas vraiment', en: 'Not really' },
        synonyms: { fr: ['non', 'pas du tout', 'inutile'], en: ['no', 'not at all', 'useless'] },
        to: otherwise,
      },
      {
        id: 'other',
        label: { fr: 'Une autre question', en: 'Another question' },
        synonyms: { fr: ['autre', 'autre question', 'menu'], en: ['other', 'another', 'menu'] },
        to: 'menu',
      },
    ],
    invalid: notUnderstood,
  }
}

/** Words after which a machine had better be silent: money in dispute, law, injury, anger. */
const delicateWords = [
  'litige',
  'avocat',
  'plainte',
  'tribunal',
  'mise en demeure',
  'remboursez',
  'arnaque',
  'blessé',
  'blessure',
  'accident',
  'inadmissible',
  'honte',
  'lawyer',
  'sue',
  'complaint',
  'refund me',
  'scam',
  'injured',
  'injury',
  'unacceptable',
]

function anyWord(words: readonly string[]) {
  return all(any(...words.map((word) => when('asked', 'contains', word))))
}
