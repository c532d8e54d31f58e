'use client'

import { getViewportForBounds, useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback } from 'react'
import { useEditor } from '../_editor/editor-context.tsx'
import type { Reading } from './block-shape.ts'
import { blockShape, blockWidth } from './block-shape.ts'

/** Shows the whole open flow, or some blocks of it, also while they are only drawn and React Flow holds no nodes. */
export function useFit(reading: Reading) {
  const editor = useEditor()
  const store = useStoreApi()
  const { setViewport } = useReactFlow()
  return useCallback(
    (only?: readonly string[], durationMs = 200) => {
      const flow = editor.document().flows[editor.flowId()]
      const { width, height, minZoom } = store.getState()
      if (!flow || !width || !height) return
      const boxes = (only ?? Object.keys(flow.blocks)).flatMap((id) => {
        const record = flow.blocks[id]
        const { x, y } = flow.layout[id] ?? { x: 0, y: 0 }
        return record ? [{ x, y, x2: x + blockWidth, y2: y + blockShape(record, reading).height }] : []
      })
      if (!boxes.length) return
      const x = Math.min(...boxes.map((box) => box.x))
      const y = Math.min(...boxes.map((box) => box.y))
      const bounds = {
        x,
        y,
        width: Math.max(...boxes.map(({ x2 }) => x2)) - x,
        height: Math.max(...boxes.map(({ y2 }) => y2)) - y,
      }
      const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : durationMs
      void setViewport(getViewportForBounds(bounds, width, height, minZoom, 1, 0.12), { duration })
    },
    [editor, store, setViewport, reading],
  )
}
