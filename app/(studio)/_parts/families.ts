import type { Family } from '#flow/blocks/define-block.ts'
import { words } from '#flow/words.ts'

/** The families of blocks, in the order they are shown in. */
export const families: readonly Family[] = ['say', 'ask', 'decide', 'do', 'human', 'structure']

export const familyWords = words({
  en: { say: 'Say', ask: 'Ask', decide: 'Decide', do: 'Do', human: 'Human', structure: 'Structure' },
  fr: {
    say: 'Dire',
    ask: 'Demander',
    decide: 'Décider',
    do: 'Agir',
    human: 'Humain',
    structure: 'Structure',
  },
})
