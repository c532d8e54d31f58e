'use client'

import { useEffect } from 'react'

/** When the panel of a block opens beside the canvas, the block is moved out from under it. */
export function useRevealSelected(only: string | undefined, reveal: (blocks: string[], how: 'see') => void) {
  useEffect(() => {
    if (!only) return
    // The canvas has its new width in the frame after the panel's first.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => reveal([only], 'see'))
    })
    return () => cancelAnimationFrame(frame)
  }, [only, reveal])
}
