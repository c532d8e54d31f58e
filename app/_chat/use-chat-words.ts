import { chatLocale } from '#app/_chat/chat-locale.ts'
import type { ChatWords } from '#app/_chat/chat-words.ts'
import { chatWords } from '#app/_chat/chat-words.ts'

/** What the chat says to whoever reads `locale`. The widget's build puts its own in this one's place, which has one language at a time. */
export function useChatWords(locale: string): ChatWords {
  return chatWords[chatLocale(locale)]
}
