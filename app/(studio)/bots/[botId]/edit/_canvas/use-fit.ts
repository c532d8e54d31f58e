'use client'

import { getViewportForBounds, useStoreApi } from '@xyflow/react'
import { useCallback } from 'react'
import { useEditor } from '../_editor/editor-context.tsx'
import type { Reading } from './block-shape.ts'
import { flowBounds } from './flow-bounds.ts'
import { useViewport } from './use-viewport.ts'
import { nearest, widest } from './use-zoom-band.ts'

/** Shows the whole open flow, or some blocks of it, also while they are only drawn and React Flow holds no nodes. */
export function useFit(reading: Reading) {
  const editor = useEditor()
  const store = useStoreApi()
  const viewport = useViewport()
  return useCallback(
    (only?: readonly string[], durationMs = 200) => {
      const flow = editor.document().flows[editor.flowId()]
      const { width, height } = store.getState()
      const bounds = flow && flowBounds(flow, reading, only)
      if (!bounds || !width || !height) return
      viewport.go(getViewportForBounds(bounds, width, height, widest, nearest, 0.12), durationMs)
    },
    [editor, store, viewport, reading],
  )
}
