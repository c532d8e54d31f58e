import { all, when } from '#flow/build/when.ts'
import { notUnderstood } from '#flow/templates/shared/said.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/** After a day of silence a conversation that is over in fact is over. */
const daySeconds = 24 * 3600

/** Who is no lead is sent to the right place, honestly and with a way to a human; who is one may still change or ask. */
export function endings(main: Draft, locale: Locale): void {
  aways(main)
  main
    .block(
      'elsewhere',
      'choice',
      {
        prompt: {
          fr: 'Puis-je faire autre chose pour vous ?',
          en: 'Is there anything else I can do for you?',
        },
        options: [
          {
            id: 'no',
            label: { fr: 'Non, merci', en: 'No, thank you' },
            synonyms: { fr: ['non', 'merci', 'c’est tout'], en: ['no', 'thanks', 'that is all'] },
            to: 'bye',
          },
          {
            id: 'human',
            label: { fr: 'Parler à quelqu’un', en: 'Talk to someone' },
            synonyms: { fr: ['oui', 'quelqu’un', 'une question'], en: ['yes', 'somebody', 'a question'] },
            to: 'human',
          },
          {
            id: 'change',
            label: { fr: 'Modifier une réponse', en: 'Change an answer' },
            synonyms: { fr: ['modifier', 'changer', 'erreur'], en: ['change', 'mistake', 'edit'] },
            to: 'change',
          },
        ],
        invalid: notUnderstood,
        noAnswerSeconds: daySeconds,
      },
      { gaveUp: 'bye' },
    )
    .block(
      'wrap',
      'choice',
      {
        prompt: {
          fr: 'Y a-t-il autre chose ?',
          en: 'Is there anything else?',
        },
        options: [
          {
            id: 'no',
            label: { fr: 'Non, tout est clair', en: 'No, all is clear' },
            synonyms: { fr: ['non', 'merci', 'c’est tout', 'non merci'], en: ['no', 'thanks', 'no thanks'] },
            to: 'bye',
          },
          {
            id: 'change',
            label: { fr: 'Modifier une réponse', en: 'Change an answer' },
            synonyms: { fr: ['modifier', 'changer', 'erreur'], en: ['change', 'mistake', 'edit'] },
            to: 'change',
          },
          {
            id: 'question',
            label: { fr: 'Poser une question', en: 'Ask a question' },
            synonyms: { fr: ['oui', 'question', 'une question'], en: ['yes', 'question', 'a question'] },
            to: 'human',
          },
        ],
        invalid: notUnderstood,
        noAnswerSeconds: daySeconds,
      },
      { gaveUp: 'bye' },
    )
    .block('stuck', 'goTo', { target: { flow: 'escalate', block: '' } }, 'helped')
    .block(
      'helped',
      'condition',
      {
        name: { en: 'Was a message left?', fr: 'Un message est-il laissé ?' }[locale],
        branches: [
          {
            id: 'left',
            label: { fr: 'Laissé', en: 'It was' },
            when: all(when('ticket', 'isNotEmpty')),
            to: 'elsewhere',
          },
        ],
      },
      { otherwise: 'todo' },
    )
    .block('human', 'goTo', { target: { flow: 'escalate', block: '' } }, 'elsewhere')
    .block('bye', 'end', {
      name: { en: 'Good-bye', fr: 'Au revoir' }[locale],
      scope: 'conversation',
      message: {
        fr: 'Merci de votre visite chez {{ bot.company }}, et à bientôt !',
        en: 'Thank you for coming to {{ bot.company }}. See you soon!',
      },
    })
}

function aways(main: Draft): void {
  main
    .block(
      'client',
      'message',
      {
        bubbles: [
          {
            fr: 'Merci de votre confiance ! Ici, je ne m’occupe que des nouveaux projets. Pour une commande, une facture ou une réparation, [votre espace client]({{ bot.site }}/compte) et notre équipe vous répondent mieux que moi.',
            en: 'Thank you for your trust! Here I only look after new projects. For an order, an invoice or a repair, [your account]({{ bot.site }}/en/account) and our team serve you better than I can.',
          },
        ],
      },
      'elsewhere',
    )
    .block(
      'job',
      'message',
      {
        bubbles: [
          {
            fr: 'Merci de l’intérêt que vous nous portez. Nos offres d’emploi sont sur [cette page]({{ bot.site }}/emplois), les partenariats sur [celle-ci]({{ bot.site }}/partenaires) : chaque message y est lu.',
            en: 'Thank you for your interest. Our vacancies are on [this page]({{ bot.site }}/en/jobs), partnerships on [that one]({{ bot.site }}/en/partners): every message there is read.',
          },
        ],
      },
      'elsewhere',
    )
    .block(
      'home',
      'message',
      {
        bubbles: [
          {
            fr: 'Je préfère vous le dire tout de suite : nos projets d’aménagement sont faits pour les entreprises. Pour chez vous, [la boutique]({{ bot.site }}/boutique) propose le même mobilier à la pièce, livré sous une semaine.',
            en: 'I would rather tell you straight away: our projects are designed for companies. For your home, [the shop]({{ bot.site }}/en/shop) sells the same furniture piece by piece, delivered within a week.',
          },
        ],
      },
      'elsewhere',
    )
    .block(
      'studies',
      'message',
      {
        bubbles: [
          {
            fr: 'Beau sujet ! Nos conseillers se consacrent aux entreprises, mais nos [guides et études de cas]({{ bot.site }}/guides) sont à vous, et vous pouvez les citer.',
            en: 'A fine subject! Our team works with companies, but our [guides and case studies]({{ bot.site }}/en/guides) are yours, and you may quote them.',
          },
        ],
      },
      'elsewhere',
    )
}
