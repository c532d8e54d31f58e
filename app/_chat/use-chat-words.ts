import { useEffect, useState } from 'react'
import type { ChatLanguage, ChatWords } from '#flow/chat-words/chat-words.ts'
import { chatLanguage, readChatWords } from '#flow/chat-words/chat-words.ts'
import { words as en } from '#flow/chat-words/en.ts'
import { words as fr } from '#flow/chat-words/fr.ts'

/**
 * What the chat says to whoever reads `locale`: the studio's own languages at once, the others when they have come. The widget's build puts
 * its own in this one's place, which has one language at a time.
 */
export function useChatWords(locale: string): ChatWords {
  const language = chatLanguage(locale)
  const [atHand, keep] = useState<{ [L in ChatLanguage]?: ChatWords }>({ en, fr })
  const missing = !atHand[language]
  useEffect(() => {
    if (missing)
      void readChatWords(language).then((words) => keep((others) => ({ ...others, [language]: words })))
  }, [language, missing])
  return atHand[language] ?? en
}
