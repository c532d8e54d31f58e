import { words } from '#flow/words.ts'

/** On what shows the rest of something long, and hides it again. */
export const seeMoreWords = words({
  en: { more: 'See more', less: 'See less' },
  fr: { more: 'Voir plus', less: 'Voir moins' },
})
