import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { FlowDocument } from '#flow/document.ts'

/** Greets, asks a name and a colour, and says good-bye; "human" hands over, "menu" begins anew. */
export function greeter(): FlowDocument {
  return bot({
    languages: ['en', 'fr'],
    variables: {
      name: 'text',
      colour: 'text',
      plan: { type: 'text', fromPage: true },
      secretive: 'text',
    },
    flows: {
      main: flow('Main')
        .block(
          'hello',
          'message',
          { bubbles: [{ en: 'Hello{{ plan }}!', fr: 'Bonjour{{ plan }} !' }] },
          'name',
        )
        .block('name', 'askText', { prompt: { en: 'Your name?', fr: 'Votre nom ?' }, save: 'name' }, 'colour')
        .block(
          'colour',
          'choice',
          {
            prompt: { en: '{{ name }}, which colour?', fr: '{{ name }}, quelle couleur ?' },
            options: [
              { id: 'red', label: { en: 'Red', fr: 'Rouge' }, to: 'bye' },
              { id: 'blue', label: { en: 'Blue', fr: 'Bleu' }, to: 'bye' },
            ],
            save: 'colour',
          },
          { gaveUp: 'bye' },
        )
        .block('bye', 'message', {
          bubbles: [{ en: 'Bye {{ name }}, {{ colour }}.', fr: 'Au revoir {{ name }}, {{ colour }}.' }],
        }),
      human: flow('Human', {
        interrupt: { name: 'human', words: { en: ['human'], fr: ['humain'] }, button: true, after: 'resume' },
      }).block('pass', 'message', { bubbles: [{ en: 'Nobody is here.', fr: 'Personne n’est là.' }] }),
      restart: flow('Restart', {
        interrupt: {
          name: 'restart',
          words: { en: ['restart'], fr: ['recommencer'] },
          button: true,
          after: 'restart',
        },
      }).block('again', 'message', { bubbles: [{ en: 'From the beginning.', fr: 'Depuis le début.' }] }),
    },
  })
}
