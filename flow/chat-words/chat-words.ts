import type { words as english } from '#flow/chat-words/en.ts'

/**
 * Everything that a chat itself says to visitors, beside what its bot says; `#` stands for a number or a name. Plain texts: a visitor's
 * browser fetches those of one language, and of the parts only what it needs.
 */
export type ChatWords = typeof english

/** The languages that chats speak, each a file of its own. A bot may speak any other: its chat then says its own few words in English. */
const languages = {
  ar: () => import('#flow/chat-words/ar.ts'),
  de: () => import('#flow/chat-words/de.ts'),
  en: () => import('#flow/chat-words/en.ts'),
  es: () => import('#flow/chat-words/es.ts'),
  fr: () => import('#flow/chat-words/fr.ts'),
  it: () => import('#flow/chat-words/it.ts'),
  nl: () => import('#flow/chat-words/nl.ts'),
  pt: () => import('#flow/chat-words/pt.ts'),
} satisfies { [language: string]: () => Promise<{ words: ChatWords }> }

export type ChatLanguage = keyof typeof languages

export const chatLanguages = Object.keys(languages) as ChatLanguage[]

/** The language that the chat itself speaks with somebody whose language is `locale` (BCP 47): "pt" with "pt-BR", "en" with "pl". */
export function chatLanguage(locale: string): ChatLanguage {
  const wanted = locale.toLowerCase().split('-')[0]
  return chatLanguages.find((language) => language === wanted) ?? 'en'
}

/** What the chat says to somebody whose language is `locale`. */
export async function readChatWords(locale: string): Promise<ChatWords> {
  return (await languages[chatLanguage(locale)]()).words
}
