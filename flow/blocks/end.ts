import { defineBlock } from '#flow/blocks/define-block.ts'
import { select } from '#flow/fields/select.ts'
import { text } from '#flow/fields/text.ts'

/** The end of this flow, or of the whole conversation. */
export const end = defineBlock({
  type: 'end',
  family: 'structure',
  icon: 'circle-stop',
  words: {
    en: {
      title: 'End',
      description: 'Ends this flow or the conversation.',
      keywords: 'stop finish close bye over return',
    },
    fr: {
      title: 'Fin',
      description: 'Termine ce parcours ou la conversation.',
      keywords: 'arrêter terminer fermer au revoir retour',
    },
  },
  fields: {
    scope: select({
      label: { en: 'Ends', fr: 'Termine' },
      options: [
        { value: 'flow', label: { en: 'This flow', fr: 'Ce parcours' } },
        { value: 'conversation', label: { en: 'The whole conversation', fr: 'Toute la conversation' } },
      ],
      initial: 'flow',
    }),
    message: text({ label: { en: 'Last words', fr: 'Derniers mots' } }),
  },
  ports: () => [],
  summary: (data) => [
    ...(Object.values(data.message).some((said) => said.trim())
      ? [{ type: 'bubble' as const, text: data.message }]
      : []),
    {
      type: 'line',
      icon: 'circle-stop',
      text:
        data.scope === 'flow'
          ? { en: 'End of this flow', fr: 'Fin de ce parcours' }
          : { en: 'End of the conversation', fr: 'Fin de la conversation' },
    },
  ],
  enter(run, data) {
    run.say(data.message)
    return { end: data.scope }
  },
  docs: {
    en: 'The end of **this flow** goes back to where it was called from or to what it interrupted; in the main flow it ends the conversation. The end of **the whole conversation** ends it from anywhere.',
    fr: 'La fin de **ce parcours** revient là d’où il a été appelé ou à ce qu’il a interrompu ; dans le parcours principal, elle termine la conversation. La fin de **toute la conversation** la termine de n’importe où.',
  },
})
