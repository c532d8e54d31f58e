import { words } from '#flow/words.ts'

/** What is said about files. */
export const filesWords = words({
  en: {
    attach: 'Attach a file',
    file: 'Choose a file',
    drop: 'or drop it here',
    upTo: (size: string) => `up to ${size}`,
    fileTooLarge: (size: string) => `That file is too large: ${size} at most.`,
  },
  fr: {
    attach: 'Joindre un fichier',
    file: 'Choisir un fichier',
    drop: 'ou déposez-le ici',
    upTo: (size: string) => `${size} au plus`,
    fileTooLarge: (size: string) => `Ce fichier est trop lourd\u00a0: ${size} au plus.`,
  },
})
