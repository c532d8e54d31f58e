import type { Locale } from '#flow/words.ts'
import { words } from '#flow/words.ts'

/** What the rarer ways to answer say. */
export const waysWords = words({
  en: {
    search: 'Search…',
    noMatch: 'Nothing found',
    confirm: 'Confirm',
    confirmSome: (count: string) => `Confirm (${count})`,
    agree: 'Confirm my choice',
    disagree: 'Continue without agreeing',
    needed: 'needed to go on',
    rate: (rate: string, of: string) => `${rate} out of ${of}`,
    month: 'Month',
    year: 'Year',
    earlier: 'Previous month',
    later: 'Next month',
    file: 'Choose a file',
    drop: 'or drop it here',
    upTo: (size: string) => `up to ${size}`,
    fileTooLarge: (size: string) => `That file is too large: ${size} at most.`,
  },
  fr: {
    search: 'Rechercher…',
    noMatch: 'Aucun résultat',
    confirm: 'Valider',
    confirmSome: (count: string) => `Valider (${count})`,
    agree: 'Valider mon choix',
    disagree: 'Continuer sans accepter',
    needed: 'nécessaire pour continuer',
    rate: (rate: string, of: string) => `${rate} sur ${of}`,
    month: 'Mois',
    year: 'Année',
    earlier: 'Mois précédent',
    later: 'Mois suivant',
    file: 'Choisir un fichier',
    drop: 'ou déposez-le ici',
    upTo: (size: string) => `${size} au plus`,
    fileTooLarge: (size: string) => `Ce fichier est trop lourd : ${size} au plus.`,
  },
})

export type WaysWords = (typeof waysWords)[Locale]
