'use client'

import type { FocusEvent, RefObject } from 'react'
import { useEffect, useRef } from 'react'

/**
 * While everything is one drawing, blocks are gone and with them the focus: it comes back to the block that had it, so
 * that zooming by key loses nobody's place.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, isDrawn: boolean) {
  const focused = useRef<string | null>(null)
  useEffect(() => {
    const id = focused.current
    if (isDrawn || !id) return
    let left = 20
    let frame = 0
    // React Flow draws its blocks a moment after it is given them.
    const attempt = () => {
      if (document.activeElement !== document.body) return
      const node = root.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
      if (node) node.focus({ preventScroll: true })
      else if (left-- > 0) frame = requestAnimationFrame(attempt)
    }
    attempt()
    return () => cancelAnimationFrame(frame)
  }, [isDrawn, root])
  return {
    onFocus({ target }: FocusEvent<HTMLElement>) {
      focused.current = target.closest<HTMLElement>('.react-flow__node')?.dataset.id ?? null
    },
    // An element that is taken away loses the focus without a word: this is only somebody going elsewhere.
    onBlur({ relatedTarget }: FocusEvent<HTMLElement>) {
      if (relatedTarget) focused.current = null
    },
  }
}
