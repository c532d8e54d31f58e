import { useEffect, useState } from 'react'
import type { BotFace } from '#app/_chat/contract.ts'
import type { ChatWords } from '#flow/chat-words/chat-words.ts'

const atHand: { [language: string]: ChatWords } = {}
let own: ChatWords
let spoken: BotFace['words']
let fetchWords: (language: string) => Promise<ChatWords>

/** The words that came with the chat, what it speaks with whoever reads one of the bot's languages, and how to fetch others. */
export function wordsAre(words: ChatWords, languages: typeof spoken, fetchOthers: typeof fetchWords): void {
  atHand[words.language] = own = words
  spoken = languages
  fetchWords = fetchOthers
}

/** What the chat says: in another language once it has come, when the conversation changes to it. In the place of the studio's. */
export function useChatWords(locale: string): ChatWords {
  const language = spoken[locale]?.language ?? locale
  const [, came] = useState(own)
  useEffect(() => {
    if (atHand[language]) return
    fetchWords(language).then(
      (words) => {
        atHand[language] = words
        came(words)
      },
      () => undefined,
    )
  }, [language])
  return atHand[language] ?? own
}
