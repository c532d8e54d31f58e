import type { Locale } from '#flow/words.ts'
import { words } from '#flow/words.ts'

/** What boxes to tick and long lists say. */
export const optionsWords = words({
  en: {
    search: 'Search…',
    noMatch: 'Nothing found',
    confirm: 'Confirm',
    confirmSome: (count: string) => `Confirm (${count})`,
    agree: 'Confirm my choice',
    disagree: 'Continue without agreeing',
    needed: 'needed to go on',
  },
  fr: {
    search: 'Rechercher…',
    noMatch: 'Aucun résultat',
    confirm: 'Valider',
    confirmSome: (count: string) => `Valider (${count})`,
    agree: 'Valider mon choix',
    disagree: 'Continuer sans accepter',
    needed: 'nécessaire pour continuer',
  },
})

export type OptionsWords = (typeof optionsWords)[Locale]
