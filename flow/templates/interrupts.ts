import { flow } from '#flow/build/flow.ts'

/**
 * What may interrupt every bot, as ordinary flows that its author can edit: a human, starting again, stopping, and one's
 * own data. By a word typed alone, in French or English, or by the chat's header.
 */
export const interrupts = {
  human: () =>
    flow('Human', {
      interrupt: {
        name: 'human',
        words: {
          en: ['human', 'agent', 'a human', 'talk to a human', 'speak to someone', 'real person', 'operator'],
          fr: [
            'humain',
            'un humain',
            'conseiller',
            'un conseiller',
            'parler à quelqu’un',
            'agent',
            'une personne',
          ],
        },
        button: true,
        after: 'resume',
      },
    })
      .block('hand', 'handOff', {}, { handled: 'back', nobody: 'nobody' })
      .block('back', 'message', {
        bubbles: [{ en: 'I am with you again.', fr: 'Je suis de nouveau avec vous.' }],
      })
      .block(
        'nobody',
        'askEmail',
        {
          prompt: {
            en: 'Nobody is available right now. Leave your e-mail address and we will write to you.',
            fr: 'Personne n’est disponible pour l’instant. Laissez votre adresse e-mail et nous vous écrirons.',
          },
          save: 'contact.email',
        },
        { next: 'noted', gaveUp: 'later' },
      )
      .block('noted', 'message', {
        bubbles: [
          {
            en: 'Thank you. We will write to {{ contact.email }}. Until then, I am still here.',
            fr: 'Merci. Nous vous écrirons à {{ contact.email }}. En attendant, je suis toujours là.',
          },
        ],
      })
      .block('later', 'message', {
        bubbles: [
          {
            en: 'No problem: ask for a human again whenever you like.',
            fr: 'Aucun souci : redemandez un humain quand vous voulez.',
          },
        ],
      }),

  restart: () =>
    flow('Start again', {
      interrupt: {
        name: 'restart',
        words: {
          en: ['restart', 'start again', 'start over', 'reset'],
          fr: ['recommencer', 'repartir de zéro', 'depuis le début', 'redémarrer'],
        },
        button: true,
        after: 'restart',
      },
    }).block('again', 'message', {
      bubbles: [{ en: 'Let us start again.', fr: 'Recommençons depuis le début.' }],
    }),

  stop: () =>
    flow('Stop', {
      interrupt: {
        name: 'stop',
        words: { en: ['stop', 'unsubscribe'], fr: ['stop', 'arrêter', 'désabonner', 'me désabonner'] },
        button: false,
        after: 'abandon',
      },
    }).block('withdraw', 'privacy', {
      request: 'withdraw',
      message: {
        en: 'Done: we stop here, and you will get no further message from us.',
        fr: 'C’est fait : nous nous arrêtons là, et vous ne recevrez plus de message de notre part.',
      },
    }),

  data: () =>
    flow('My data', {
      interrupt: {
        name: 'data',
        words: { en: ['my data', 'privacy', 'gdpr'], fr: ['mes données', 'vie privée', 'rgpd'] },
        button: true,
        after: 'resume',
      },
    })
      .block('what', 'choice', {
        prompt: {
          en: 'Your data is yours. What would you like?',
          fr: 'Vos données sont à vous. Que souhaitez-vous ?',
        },
        options: [
          { id: 'copy', label: { en: 'A copy', fr: 'Une copie' }, to: 'copy' },
          { id: 'erase', label: { en: 'Erase everything', fr: 'Tout effacer' }, to: 'sure' },
          { id: 'nothing', label: { en: 'Nothing, go back', fr: 'Rien, revenir' } },
        ],
      })
      .block('copy', 'privacy', { request: 'export' })
      .block('sure', 'choice', {
        prompt: {
          en: 'This conversation and all we know about you will be erased. It cannot be undone. Shall we?',
          fr: 'Cette conversation et tout ce que nous savons de vous seront effacés, sans retour possible. On le fait ?',
        },
        options: [
          { id: 'yes', label: { en: 'Yes, erase', fr: 'Oui, effacer' }, to: 'erase' },
          { id: 'no', label: { en: 'No', fr: 'Non' } },
        ],
      })
      .block('erase', 'privacy', { request: 'erase' }, 'over')
      .block('over', 'end', { scope: 'conversation' }),
} as const
