import { useEffect, useState } from 'react'
import { chatLocale } from '#app/_chat/chat-locale.ts'
import type { ChatWords } from '#app/_chat/chat-words.ts'
import { fetchPiece, pieceAtHand } from '#widget/pieces.ts'

/** What the chat says, in one language that is at hand; another is fetched when the conversation changes to it. In the place of the studio's. */
export function useChatWords(locale: string): ChatWords {
  const piece = `words-${chatLocale(locale)}` as const
  const [said, say] = useState(() => pieceAtHand(piece)?.words)
  useEffect(() => {
    fetchPiece(piece).then(
      ({ words }) => say(words),
      () => undefined,
    )
  }, [piece])
  return said as ChatWords
}
