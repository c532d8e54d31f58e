'use client'

import { useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { openFlow, useEditor } from '../_editor/editor-context.tsx'
import type { Reading } from './block-shape.ts'
import { blocksIn } from './far-drawing.ts'

/**
 * Selecting with a box where blocks are only drawn: React Flow draws the box and finds no elements in it, so the blocks
 * are found here, while it is being drawn.
 */
export function useFarBox({ active, reading }: { active: boolean; reading: Reading }): void {
  const editor = useEditor()
  const store = useStoreApi()
  useEffect(() => {
    if (!active) return
    return store.subscribe(({ userSelectionActive, userSelectionRect: box, transform }, before) => {
      if (!userSelectionActive || !box || box === before.userSelectionRect) return
      const [x, y, zoom] = transform
      const size = { width: box.width / zoom, height: box.height / zoom }
      const ids = blocksIn(openFlow(editor), reading, {
        x: (box.x - x) / zoom,
        y: (box.y - y) / zoom,
        ...size,
      })
      const selected = editor.selected()
      if (ids.length !== selected.size || !ids.every((id) => selected.has(id))) editor.select(ids)
    })
  }, [active, reading, editor, store])
}
