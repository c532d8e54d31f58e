'use client'

import { useEffect } from 'react'

/** When the panel of a block opens beside the canvas, the block is moved out from under it: after a drag, if it is in one. */
export function useRevealSelected(only: string | undefined, reveal: (blocks: string[]) => void) {
  useEffect(() => {
    if (!only) return
    let frame = 0
    const show = () => {
      // The canvas has its new width in the frame after the panel's first.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => reveal([only]))
      })
    }
    if (document.querySelector('.react-flow__node.dragging')) {
      window.addEventListener('pointerup', show, { once: true })
    } else show()
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('pointerup', show)
    }
  }, [only, reveal])
}
