import { flow } from '#flow/build/flow.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/**
 * What may interrupt every bot, as ordinary flows that its author can edit: a human, starting again, stopping, and one's
 * own data. By a word typed alone, in French or English, or by the chat's header. `human` uses the variable `contact.email`.
 */
export const interrupts = {
  /** `by`: the sub-flow that finds one; without it, a hand-off that asks for an address when nobody is there. */
  human(locale: Locale, by?: string): Draft {
    const draft = flow<Locale>({ en: 'A human', fr: 'Un humain' }[locale], {
      interrupt: { name: 'human', words: humanWords, button: true, after: 'resume' },
    })
    return by ? draft.block('call', 'goTo', { target: { flow: by, block: '' } }) : handOver(draft)
  },

  restart: (locale: Locale): Draft =>
    flow<Locale>({ en: 'Start again', fr: 'Recommencer' }[locale], {
      interrupt: {
        name: 'restart',
        words: {
          en: ['restart', 'start again', 'start over', 'reset', 'from the beginning'],
          fr: ['recommencer', 'repartir de zéro', 'depuis le début', 'redémarrer', 'on recommence'],
        },
        button: true,
        after: 'restart',
      },
    }).block('again', 'message', {
      bubbles: [{ en: 'Let us start again.', fr: 'Reprenons depuis le début.' }],
    }),

  stop: (locale: Locale): Draft =>
    flow<Locale>('Stop', {
      interrupt: {
        name: 'stop',
        words: {
          en: ['stop', 'unsubscribe', 'opt out'],
          fr: ['stop', 'arrêter', 'désabonner', 'me désabonner', 'désinscrire', 'me désinscrire'],
        },
        button: false,
        after: 'abandon',
      },
    }).block('withdraw', 'privacy', {
      name: { en: 'Withdraw every consent', fr: 'Retirer tous les accords' }[locale],
      request: 'withdraw',
      message: {
        en: 'Done: we stop here, and you will get no further message from us.',
        fr: 'C’est fait : nous nous arrêtons là, et vous ne recevrez plus de message de notre part.',
      },
    }),

  data: (locale: Locale): Draft =>
    flow<Locale>({ en: 'My data', fr: 'Mes données' }[locale], {
      interrupt: {
        name: 'data',
        words: {
          en: ['my data', 'privacy', 'gdpr', 'delete my data', 'erase my data'],
          fr: ['mes données', 'vie privée', 'rgpd', 'confidentialité', 'effacer mes données'],
        },
        button: true,
        after: 'resume',
      },
    })
      .block('what', 'choice', {
        prompt: {
          en: 'Your data is yours. What would you like?',
          fr: 'Vos données sont à vous. Que souhaitez-vous ?',
        },
        options: [
          {
            id: 'copy',
            label: { en: 'See and download it', fr: 'Les voir et les télécharger' },
            synonyms: {
              en: ['see', 'download', 'copy', 'get a copy', 'export'],
              fr: ['voir', 'télécharger', 'copie', 'en recevoir une copie', 'exporter'],
            },
            to: 'copy',
          },
          {
            id: 'withdraw',
            label: { en: 'Withdraw my consents', fr: 'Retirer mes accords' },
            synonyms: { en: ['consents'], fr: ['accords', 'consentement'] },
            to: 'withdraw',
          },
          {
            id: 'erase',
            label: { en: 'Erase everything', fr: 'Tout effacer' },
            synonyms: { en: ['erase', 'delete'], fr: ['effacer', 'supprimer'] },
            to: 'sure',
          },
          {
            id: 'nothing',
            label: { en: 'Nothing, go back', fr: 'Rien, revenir' },
            synonyms: { en: ['nothing', 'back'], fr: ['rien', 'retour'] },
          },
        ],
      })
      .block('copy', 'privacy', {
        request: 'export',
        message: {
          en: 'Here is what we keep of you. The file holds all of it, word for word; its address is yours alone and ends in an hour.',
          fr: 'Voici ce que nous gardons de vous. Le fichier contient tout, mot pour mot ; son adresse n’est qu’à vous et expire dans une heure.',
        },
      })
      .block('withdraw', 'privacy', {
        request: 'withdraw',
        message: {
          en: 'Your consents are withdrawn: nobody will contact you on their ground.',
          fr: 'Vos accords sont retirés : plus personne ne vous contactera sur leur fondement.',
        },
      })
      .block(
        'sure',
        'choice',
        {
          prompt: {
            en: 'This conversation, the others you had with us and all we know about you will be erased. It cannot be undone. Shall we?',
            fr: 'Cette conversation, vos autres échanges avec nous et tout ce que nous savons de vous seront effacés, sans retour possible. On le fait ?',
          },
          options: [
            {
              id: 'yes',
              label: { en: 'Yes, erase', fr: 'Oui, effacer' },
              synonyms: { en: ['yes'], fr: ['oui'] },
              to: 'erase',
            },
            {
              id: 'no',
              label: { en: 'No, keep it', fr: 'Non, garder' },
              synonyms: { en: ['no'], fr: ['non'] },
              to: 'kept',
            },
          ],
        },
        { gaveUp: 'kept' },
      )
      .block('kept', 'message', {
        bubbles: [{ en: 'Very well, nothing changes.', fr: 'Très bien, rien ne change.' }],
      })
      .block(
        'erase',
        'privacy',
        {
          request: 'erase',
          message: {
            en: 'It is being done: in a few seconds nothing of it is left with us. Good-bye, and take care.',
            fr: 'C’est en cours : dans quelques secondes, il n’en restera rien chez nous. Au revoir, et prenez soin de vous.',
          },
        },
        'over',
      )
      .block('over', 'end', { scope: 'conversation' })
      .edge('what', 'gaveUp', 'kept'),
} as const

function handOver(draft: Draft): Draft {
  return draft
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
          fr: 'Aucun souci : redemandez un humain quand vous voulez.',
        },
      ],
    })
}

/** Every way to ask for a human that is not also a way to say something else. */
const humanWords = {
  en: [
    ...asked(['', 'talk to ', 'speak to ', 'i want to talk to ', 'i want to speak to ', 'can i talk to '], {
      of: ['a human', 'a person', 'someone', 'an agent', 'a real person'],
    }),
    'human',
    'agent',
    'person',
    'real person',
    'operator',
    'advisor',
    'an advisor',
    'talk to an advisor',
  ].filter((words) => words !== 'someone'),
  fr: [
    ...asked(['', 'parler à ', 'je veux parler à ', 'je voudrais parler à ', 'puis-je parler à '], {
      of: ['un humain', 'un conseiller', 'une conseillère', 'une personne', 'quelqu’un'],
    }),
    'humain',
    'conseiller',
    'conseillère',
    'agent',
    'un agent',
    'opérateur',
    'vraie personne',
    'une vraie personne',
    'parler à un agent',
    'service client',
  ].filter((words) => words !== 'quelqu’un'),
}

function asked(before: string[], { of }: { of: string[] }): string[] {
  return before.flatMap((words) => of.map((whom) => words + whom))
}
