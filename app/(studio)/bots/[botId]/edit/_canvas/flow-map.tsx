'use client'

import { Panel, useReactFlow, useStoreApi } from '@xyflow/react'
import type { PointerEvent } from 'react'
import { useCallback, useEffect, useRef } from 'react'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { useFlow } from '../_editor/editor-context.tsx'
import { blockShape, blockWidth } from './block-shape.ts'
import { useCanvasView } from './canvas-context.tsx'
import { onRecolor, resolveColors } from './far-colors.ts'
import type { Bounds } from './flow-bounds.ts'
import { flowBounds } from './flow-bounds.ts'

const size = { width: 200, height: 140 }
const margin = 8

/** All blocks small, and what of them is in view; the pointer moves the view. Drawn like the flow far out, so that it holds any flow. */
export function FlowMap() {
  const flow = useFlow()
  const { reading } = useCanvasView()
  const said = useWords(mapWords)
  const store = useStoreApi()
  const { setCenter, getZoom } = useReactFlow()
  const ref = useRef<HTMLCanvasElement>(null)
  const shown = useRef<{ bounds: Bounds; scale: number } | null>(null)

  useEffect(() => {
    const canvas = ref.current
    const context = canvas?.getContext('2d')
    const whole = flowBounds(flow, reading)
    if (!canvas || !context || !whole) return
    const ratio = window.devicePixelRatio || 1
    canvas.width = size.width * ratio
    canvas.height = size.height * ratio
    let colors = resolveColors(canvas)
    const draw = () => {
      const { transform, width, height } = store.getState()
      const [tx, ty, zoom] = transform
      const seen = { x: -tx / zoom, y: -ty / zoom, width: width / zoom, height: height / zoom }
      const bounds = around(whole, seen)
      const scale = Math.min(
        (size.width - 2 * margin) / bounds.width,
        (size.height - 2 * margin) / bounds.height,
      )
      shown.current = { bounds, scale }
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      context.clearRect(0, 0, size.width, size.height)
      context.translate((size.width - bounds.width * scale) / 2, (size.height - bounds.height * scale) / 2)
      context.scale(scale, scale)
      context.translate(-bounds.x, -bounds.y)
      for (const [id, record] of Object.entries(flow.blocks)) {
        const { x, y } = flow.layout[id] ?? { x: 0, y: 0 }
        const shape = blockShape(record, reading)
        context.fillStyle = colors[shape.family]
        context.fillRect(x, y, Math.max(blockWidth, 2 / scale), Math.max(shape.height, 2 / scale))
      }
      context.lineWidth = 1.5 / scale
      context.strokeStyle = colors.accent
      context.strokeRect(seen.x, seen.y, seen.width, seen.height)
    }
    const unsubscribe = store.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height)
        draw()
    })
    const unhook = onRecolor(() => {
      colors = resolveColors(canvas)
      draw()
    })
    draw()
    return () => {
      unsubscribe()
      unhook()
    }
  }, [flow, reading, store])

  const goTo = useCallback(
    (event: PointerEvent<HTMLCanvasElement>) => {
      const box = event.currentTarget.getBoundingClientRect()
      if (!shown.current || !event.buttons) return
      const { bounds, scale } = shown.current
      const x = bounds.x + bounds.width / 2 + (event.clientX - box.left - box.width / 2) / scale
      const y = bounds.y + bounds.height / 2 + (event.clientY - box.top - box.height / 2) / scale
      void setCenter(x, y, { zoom: getZoom() })
    },
    [setCenter, getZoom],
  )
  return (
    <Panel
      position="bottom-right"
      className="overflow-hidden rounded-card border border-line bg-surface max-sm:hidden"
    >
      <canvas
        ref={ref}
        role="img"
        aria-label={said.map}
        className="block cursor-pointer touch-none"
        style={size}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          goTo(event)
        }}
        onPointerMove={goTo}
      />
    </Panel>
  )
}

function around(a: Bounds, b: Bounds): Bounds {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}

const mapWords = words({ en: { map: 'Map of the flow' }, fr: { map: 'Plan du parcours' } })
