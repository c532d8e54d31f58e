import { defineBlock, next } from '#flow/blocks/define-block.ts'

/** Where a flow begins. Every flow has one; it says nothing and asks nothing. */
export const start = defineBlock({
  type: 'start',
  family: 'structure',
  icon: 'play',
  placeable: false,
  words: {
    en: { title: 'Start', description: 'The conversation begins here.', keywords: 'begin' },
    fr: { title: 'Début', description: 'La conversation commence ici.', keywords: 'commencer départ' },
  },
  fields: {},
  ports: () => [{ ...next, required: true }],
  summary: () => [],
  enter: () => ({ to: 'next' }),
  docs: {
    en: 'Every flow begins at its start block. Draw a wire from it to the first thing your visitors should see.',
    fr: 'Chaque parcours commence par son bloc de début. Tirez un fil vers la première chose que vos visiteurs doivent voir.',
  },
})
