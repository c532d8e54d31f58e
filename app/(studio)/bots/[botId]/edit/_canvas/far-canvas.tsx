'use client'

import { useStoreApi } from '@xyflow/react'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useEdited, useFlow } from '../_editor/editor-context.tsx'
import { onRecolor, resolveColors } from './far-colors.ts'
import type { FarView } from './far-drawing.ts'
import { drawFar } from './far-drawing.ts'

/**
 * The flow drawn on one canvas element: far out, and during every zoom, when thousands of elements would cost more than
 * a frame. Stands inside React Flow, over its elements and under its panels, and follows its viewport without rendering
 * React. Hidden rather than removed, so that it is ready.
 */
export function FarCanvas({
  view: given,
  visible,
}: {
  view: Omit<FarView, 'flow' | 'selected'>
  visible: boolean
}) {
  const flow = useFlow()
  const selected = useEdited((editor) => editor.selected())
  const view = useMemo(() => ({ ...given, flow, selected }), [given, flow, selected])
  const ref = useRef<HTMLCanvasElement>(null)
  const store = useStoreApi()
  const latest = useRef({ view, visible })
  const drawRef = useRef<(() => void) | null>(null)

  useEffect(() => {
    const canvas = ref.current
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    let colors = resolveColors(canvas)
    let frame = 0
    const draw = () => {
      frame = 0
      if (!latest.current.visible) return
      const { transform, width, height } = store.getState()
      const ratio = window.devicePixelRatio || 1
      if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
        canvas.width = Math.round(width * ratio)
        canvas.height = Math.round(height * ratio)
      }
      drawFar(context, latest.current.view, colors, transform, { width, height, ratio })
    }
    // Zooming must not lag one frame behind the gesture: what the store tells is drawn at once.
    const unsubscribe = store.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height)
        draw()
    })
    const recolor = () => {
      colors = resolveColors(canvas)
      if (!frame) frame = requestAnimationFrame(draw)
    }
    const unhook = onRecolor(recolor)
    drawRef.current = draw
    draw()
    return () => {
      unsubscribe()
      unhook()
      cancelAnimationFrame(frame)
    }
  }, [store])

  useLayoutEffect(() => {
    latest.current = { view, visible }
    drawRef.current?.()
  }, [view, visible])

  return (
    <canvas
      ref={ref}
      aria-hidden
      className="pointer-events-none absolute inset-0 z-4 size-full"
      style={{ display: visible ? 'block' : 'none' }}
    />
  )
}
