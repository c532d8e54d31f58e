import { useEffect, useState } from 'react'
import type { ChatWords } from '#flow/chat-words/chat-words.ts'
import { fetchWords, wordsAtHand } from '#widget/pieces.ts'

/** What the chat says, in one language that is at hand; another is fetched when the conversation changes to it. In the place of the studio's. */
export function useChatWords(locale: string): ChatWords {
  const [said, say] = useState(() => wordsAtHand(locale))
  useEffect(() => {
    fetchWords(locale).then(say, () => undefined)
  }, [locale])
  return said as ChatWords
}
