import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { all, when } from '#flow/build/when.ts'
import type { FlowDocument } from '#flow/document.ts'

/**
 * A small bot that uses what edits must take care of: texts in two languages, templates, conditions, expressions, a
 * loop, a go-to, a second flow.
 */
export function sampleBot(): FlowDocument {
  return bot({
    languages: ['fr', 'en'],
    variables: { name: 'text', need: 'text', score: 'number', 'contact.email': 'text' },
    flows: {
      main: flow('Main')
        .block(
          'hello',
          'message',
          { bubbles: [{ id: 'hi', text: { fr: 'Bonjour {{ name }} !', en: 'Hello {{ name }}!' } }] },
          'need',
        )
        .block(
          'need',
          'choice',
          {
            name: 'Need',
            prompt: { fr: 'Que puis-je faire ?', en: 'What can I do?' },
            options: [
              { id: 'order', label: { fr: 'Ma commande', en: 'My order' }, to: 'hot' },
              { id: 'job', label: { fr: 'Un emploi', en: 'A job' }, to: 'bye' },
              { id: 'other', label: { fr: 'Autre chose', en: 'Something else' } },
            ],
            save: 'need',
          },
          { gaveUp: 'bye' },
        )
        .block(
          'hot',
          'condition',
          {
            branches: [
              {
                id: 'yes',
                label: { fr: 'Chaud', en: 'Hot' },
                when: all(when('score', 'greater', '{{ score }}'), when('need', 'isNotEmpty')),
                to: 'jump',
              },
            ],
          },
          { otherwise: 'hello' },
        )
        .block('jump', 'goTo', { target: { flow: '', block: 'hello' }, andReturn: false })
        .block('bye', 'end', { message: { fr: 'Au revoir', en: 'Good bye' } }),
      email: flow('Ask e-mail').block('ask', 'askEmail', {
        prompt: { fr: 'Votre e-mail ?', en: 'Your e-mail?' },
        save: 'contact.email',
      }),
    },
  })
}
