import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'

/**
 * Whoever takes a conversation can write at once; whoever lets go of it stays in it, though the button that they used is gone. Nobody is
 * taken away from another field, nor shown a keyboard on a touch screen.
 */
export function useFocusInHand(conversation: RefObject<HTMLElement | null>, isMine: boolean): void {
  const was = useRef(isMine)
  useEffect(() => {
    if (was.current === isMine) return
    was.current = isMine
    const here = conversation.current
    const focused = document.activeElement
    const isLost = focused === null || focused === document.body
    if (!here) return
    if (!isMine) {
      if (isLost) here.focus()
    } else if (isLost || (focused instanceof HTMLButtonElement && here.contains(focused))) {
      if (!matchMedia('(pointer: coarse)').matches) here.querySelector('textarea')?.focus()
    }
  }, [conversation, isMine])
}
