'use client'

import { useEffect } from 'react'
import type { Trail } from '../_simulator/trail.ts'
import { useEditor } from './editor-context.tsx'

/** While the draft is tried the canvas goes along: to the block where the conversation is, in another flow too unless the author works here. */
export function useFollow({ flow, current }: Trail, reveal: (blocks: string[]) => void) {
  const editor = useEditor()
  useEffect(() => {
    if (!current) return
    if (flow !== editor.flowId()) {
      if (editor.selected().size) return
      editor.open(flow)
    }
    const frame = requestAnimationFrame(() => reveal([current]))
    return () => cancelAnimationFrame(frame)
  }, [flow, current, editor, reveal])
}
