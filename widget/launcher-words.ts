import { words } from '#flow/words.ts'

/** What the button says before the chat is loaded. */
export const launcherWords = words({
  en: {
    open: 'Open the chat',
    close: 'Close the chat',
    dismiss: 'Dismiss',
    unread: 'unread',
  },
  fr: {
    open: 'Ouvrir la discussion',
    close: 'Fermer la discussion',
    dismiss: 'Masquer',
    unread: 'non lus',
  },
})
