import { words } from '#flow/words.ts'

/** Said when the bot cannot go on and its author gave no words for that. */
export const troubleWords = words({
  en: { said: 'Sorry, I cannot go on by myself. Nothing that you told me is lost.' },
  fr: { said: 'Désolé, je ne peux pas continuer seul. Rien de ce que vous m’avez dit n’est perdu.' },
})
