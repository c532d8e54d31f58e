'use client'

import { useStoreApi } from '@xyflow/react'
import { useCallback } from 'react'
import { useEditor } from '../_editor/editor-context.tsx'
import type { Reading } from './block-shape.ts'
import { blockWidth } from './block-shape.ts'
import { readingOrder } from './neighbours.ts'
import { useFit } from './use-fit.ts'

/** What is seen first: all of a small flow, of a larger one as many blocks from its start as can be read, two on a phone. */
export function useFirstView(reading: Reading) {
  const editor = useEditor()
  const store = useStoreApi()
  const showBlocks = useFit(reading)
  return useCallback(() => {
    const flow = editor.document().flows[editor.flowId()]
    const { width, height } = store.getState()
    if (!flow || !width || !height) return
    const places = Object.values(flow.layout)
    const wide = Math.max(...places.map(({ x }) => x)) - Math.min(...places.map(({ x }) => x)) + blockWidth
    const high = Math.max(...places.map(({ y }) => y)) - Math.min(...places.map(({ y }) => y)) + 200
    if (Math.min(width / wide, height / high) > 0.55) showBlocks(undefined, 0)
    else showBlocks(readingOrder(flow).slice(0, Math.max(2, Math.round(width / 380))), 0)
  }, [editor, store, showBlocks])
}
