import { flow } from '#flow/build/flow.ts'
import { all, when } from '#flow/build/when.ts'
import { notUnderstood } from '#flow/templates/shared/said.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/** What people say in the middle of the questions: another answer to an earlier one, "forget it", "what does it cost?". */
export const leadAsides = {
  change(locale: Locale): Draft {
    const draft = flow<Locale>({ en: 'Change an answer', fr: 'Modifier une réponse' }[locale], {
      interrupt: {
        name: 'change',
        words: {
          en: [
            'change',
            'change an answer',
            'go back',
            'back',
            'correct',
            'correction',
            'i made a mistake',
            'my mistake',
            'edit',
          ],
          fr: [
            'modifier',
            'modifier une réponse',
            'corriger',
            'changer',
            'retour',
            'revenir',
            'revenir en arrière',
            'précédent',
            'je me suis trompé',
            'je me suis trompée',
            'erreur',
          ],
        },
        button: false,
        after: 'resume',
      },
    })
    draft.block(
      'which',
      'choice',
      {
        prompt: {
          fr: 'Quelle réponse voulez-vous changer ?',
          en: 'Which answer would you like to change?',
        },
        options: [
          ...forgettable.map(({ variable, label, synonyms }) => ({
            id: variable,
            label,
            synonyms,
            to: variable,
          })),
          {
            id: 'nothing',
            label: { fr: 'Aucune, continuer', en: 'None, go on' },
            synonyms: { fr: ['aucune', 'rien', 'continuer'], en: ['none', 'nothing', 'go on'] },
            to: 'over',
          },
        ],
        invalid: notUnderstood,
      },
      { gaveUp: 'over' },
    )
    for (const { variable, label } of forgettable) {
      draft.block(
        variable,
        'setValue',
        { name: label[locale], assignments: [{ variable, operation: 'clear' }] },
        'later',
      )
    }
    return draft
      .block(
        'later',
        'message',
        {
          bubbles: [
            {
              fr: 'C’est noté, je vous reposerai cette question tout de suite après celle-ci.',
              en: 'Noted: I will ask that question again right after this one.',
            },
          ],
        },
        'over',
      )
      .block('over', 'end')
  },

  cancel: (locale: Locale): Draft =>
    flow<Locale>({ en: 'Forget it', fr: 'Laisser tomber' }[locale], {
      interrupt: {
        name: 'cancel',
        words: {
          en: ['cancel', 'forget it', 'never mind', 'quit', 'exit', 'bye', 'goodbye'],
          fr: [
            'annuler',
            'laisse tomber',
            'laissez tomber',
            'tant pis',
            'quitter',
            'au revoir',
            'abandonner',
          ],
        },
        button: false,
        after: 'resume',
      },
    })
      .block(
        'sure',
        'choice',
        {
          prompt: {
            fr: 'Voulez-vous vraiment arrêter ici ?',
            en: 'Do you really want to stop here?',
          },
          options: [
            {
              id: 'yes',
              label: { fr: 'Oui, arrêter', en: 'Yes, stop' },
              synonyms: { fr: ['oui'], en: ['yes'] },
              to: 'recorded',
            },
            {
              id: 'no',
              label: { fr: 'Non, continuer', en: 'No, go on' },
              synonyms: { fr: ['non'], en: ['no'] },
              to: 'over',
            },
          ],
          invalid: notUnderstood,
        },
        { gaveUp: 'over' },
      )
      .block(
        'recorded',
        'condition',
        {
          branches: [
            {
              id: 'yes',
              label: { fr: 'Déjà enregistrée', en: 'Recorded already' },
              when: all(when('agreed', 'isTrue')),
              to: 'kept',
            },
          ],
        },
        { otherwise: 'nothing' },
      )
      .block('nothing', 'end', {
        scope: 'conversation',
        message: {
          fr: 'C’est arrêté : je n’ai rien enregistré. À une autre fois, peut-être.',
          en: 'It is stopped: I recorded nothing. Another time, perhaps.',
        },
      })
      .block('kept', 'end', {
        scope: 'conversation',
        message: {
          fr: 'C’est arrêté. Votre demande était déjà transmise ; pour la retirer, écrivez à {{ bot.sales_email }}.',
          en: 'It is stopped. Your request had been passed on already; to withdraw it, write to {{ bot.sales_email }}.',
        },
      })
      .block('over', 'end'),

  prices: (locale: Locale): Draft =>
    flow<Locale>({ en: 'What does it cost?', fr: 'Combien ça coûte ?' }[locale], {
      interrupt: {
        name: 'prices',
        words: {
          en: ['price', 'prices', 'how much', 'how much is it', 'what does it cost', 'cost', 'costs'],
          fr: [
            'prix',
            'tarif',
            'tarifs',
            'vos prix',
            'vos tarifs',
            'combien',
            'combien ça coûte',
            'c’est combien',
            'quel prix',
            'quels sont vos prix',
            'quels sont vos tarifs',
          ],
        },
        button: false,
        after: 'resume',
      },
    }).block('say', 'message', {
      bubbles: [
        {
          fr: 'Un poste complet (bureau, fauteuil, lampe) coûte de 690 à 1 450 € HT, livré et monté. Le détail est [sur cette page]({{ bot.site }}/prix).',
          en: 'A complete desk (table, chair, lamp) costs €690 to €1,450 before tax, delivered and assembled. The details are [on this page]({{ bot.site }}/en/prices).',
        },
      ],
    }),
} as const

const forgettable = [
  {
    variable: 'need',
    label: { fr: 'Le projet', en: 'The project' },
    synonyms: { fr: ['projet'], en: ['project'] },
  },
  {
    variable: 'size',
    label: { fr: 'Le nombre de personnes', en: 'The number of people' },
    synonyms: { fr: ['personnes', 'effectif', 'nombre'], en: ['people', 'size', 'number'] },
  },
  {
    variable: 'role',
    label: { fr: 'Mon rôle', en: 'My role' },
    synonyms: { fr: ['rôle'], en: ['role', 'part'] },
  },
  {
    variable: 'timeline',
    label: { fr: 'La date', en: 'The date' },
    synonyms: { fr: ['date', 'délai'], en: ['date', 'when'] },
  },
  {
    variable: 'budget',
    label: { fr: 'Le budget', en: 'The budget' },
    synonyms: { fr: ['budget'], en: ['budget'] },
  },
]
