import { useEffect, useState } from 'react'
import type { Pieces } from '#app/_chat/pieces.ts'
import { fetchPiece } from '#app/_chat/pieces.ts'
import type { ChatWords } from '#flow/chat-words/chat-words.ts'

/** Seconds until a part that did not come is asked for again. */
const patience = 3

/**
 * A part of the chat that is fetched when it is wanted, with what it says in the language of `words`, and again as long as it does not
 * come; undefined until then.
 */
export function usePiece<P extends keyof Pieces>(piece: P | null, words: ChatWords): Pieces[P] | undefined {
  const [got, keep] = useState<{ piece?: P; words?: ChatWords; is?: Pieces[P] }>({})

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const ask = (piece: P) =>
      fetchPiece(piece, words).then(
        (is) => gone || keep({ piece, words, is }),
        () => {
          if (!gone) timer = setTimeout(ask, patience * 1000, piece)
        },
      )
    if (piece) void ask(piece)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [piece, words])

  return got.piece === piece && got.words === words ? got.is : undefined
}
