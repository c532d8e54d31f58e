'use client'

import { getViewportForBounds, useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback } from 'react'
import { useEditor } from '../_editor/editor-context.tsx'
import type { Reading } from './block-shape.ts'
import { flowBounds } from './flow-bounds.ts'
import { nearest, widest } from './use-zoom-band.ts'

/** Shows the whole open flow, or some blocks of it, also while they are only drawn and React Flow holds no nodes. */
export function useFit(reading: Reading) {
  const editor = useEditor()
  const store = useStoreApi()
  const { setViewport } = useReactFlow()
  return useCallback(
    (only?: readonly string[], durationMs = 200) => {
      const flow = editor.document().flows[editor.flowId()]
      const { width, height } = store.getState()
      const bounds = flow && flowBounds(flow, reading, only)
      if (!bounds || !width || !height) return
      const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : durationMs
      void setViewport(getViewportForBounds(bounds, width, height, widest, nearest, 0.12), { duration })
    },
    [editor, store, setViewport, reading],
  )
}
