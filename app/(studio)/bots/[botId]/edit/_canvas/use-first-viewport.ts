'use client'

import type { Viewport } from '@xyflow/react'
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { openFlow, useEditor } from '../_editor/editor-context.tsx'
import type { Reading } from './block-shape.ts'
import { firstViewport } from './first-viewport.ts'

/**
 * Where a canvas begins. Its frame is measured before anything is painted, so that React Flow is first drawn with the
 * viewport that it keeps; `place` does the same for another flow that is opened later.
 */
export function useFirstViewport(reading: Reading) {
  const editor = useEditor()
  const store = useStoreApi()
  const { setViewport } = useReactFlow()
  const frame = useRef<HTMLDivElement>(null)
  const [first, setFirst] = useState<Viewport | null>(null)
  useLayoutEffect(() => {
    const size = frame.current?.getBoundingClientRect()
    if (size) setFirst((first) => first ?? firstViewport(openFlow(editor), reading, size))
  }, [editor, reading])
  const place = useCallback(() => {
    void setViewport(firstViewport(openFlow(editor), reading, store.getState()))
  }, [editor, reading, store, setViewport])
  return { frame, first, place }
}
