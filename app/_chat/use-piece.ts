import { useEffect, useState } from 'react'
import type { Pieces } from '#app/_chat/pieces.ts'
import { fetchPiece } from '#app/_chat/pieces.ts'

/** Seconds until a part that did not come is asked for again. */
const patience = 3

/** A part of the chat that is fetched when it is wanted, and again as long as it does not come; undefined until then. */
export function usePiece<P extends keyof Pieces>(piece: P | null): Pieces[P] | undefined {
  const [got, keep] = useState<{ piece?: P | null; is?: Pieces[P] }>({})

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const ask = (name: P) =>
      fetchPiece(name).then(
        (is) => gone || keep({ piece, is }),
        () => {
          if (!gone) timer = setTimeout(ask, patience * 1000, name)
        },
      )
    if (piece) void ask(piece)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [piece])

  return got.piece === piece ? got.is : undefined
}
