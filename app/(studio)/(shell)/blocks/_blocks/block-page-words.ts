import { words } from '#flow/words.ts'

/** What the page about blocks says around them. */
export const blockPageWords = words({
  en: {
    title: 'What blocks do',
    help: 'Everything a bot is drawn with. Beside a block in the editor, the question mark shows the same.',
    families: 'Families of blocks',
    exits: 'Exits',
  },
  fr: {
    title: 'Ce que font les blocs',
    help: 'Tout ce dont un bot est fait. Dans l’éditeur, le point d’interrogation d’un bloc montre la même chose.',
    families: 'Familles de blocs',
    exits: 'Sorties',
  },
})
