'use client'

import { useReactFlow } from '@xyflow/react'
import type { MouseEvent, PointerEvent, TouchEvent } from 'react'
import { useRef } from 'react'
import { openFlow, useEditor } from '../_editor/editor-context.tsx'
import type { Reading } from './block-shape.ts'
import { blockAt } from './far-drawing.ts'

type Point = { x: number; y: number }
type Dragging = { from: Point; pressed: Point; pointer: number; ids: string[]; moved: boolean }
/** Pixels of the screen within which a press is a click: far out, one of them is many of the flow's. */
const slack = 4

/**
 * Selecting, dragging and opening blocks that are only drawn: React Flow has no elements there, so the pointer is asked
 * what it is over. Presses on a block are kept from React Flow, which would pan; all others are left to it.
 */
export function useFarPointer(options: {
  active: boolean
  reading: Reading
  onMoving: (moves: ReadonlyMap<string, Point>) => void
  onMoved: (moves: ReadonlyMap<string, Point>) => void
  onOpenBlock: (id: string) => void
}) {
  const editor = useEditor()
  const { screenToFlowPosition } = useReactFlow()
  const dragging = useRef<Dragging | null>(null)
  const { active, reading } = options
  const at = (event: { clientX: number; clientY: number }) =>
    screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false })
  const over = (event: { clientX: number; clientY: number }) =>
    active ? blockAt(openFlow(editor), reading, at(event)) : undefined
  const moves = ({ from, ids }: Dragging, now: Point) => {
    const { layout } = openFlow(editor)
    return new Map(
      ids.map((id) => {
        const { x, y } = layout[id] ?? { x: 0, y: 0 }
        return [id, { x: snap(x + now.x - from.x), y: snap(y + now.y - from.y) }]
      }),
    )
  }

  return {
    onPointerDownCapture(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || !isCanvas(event.target)) return
      const id = over(event)
      if (!id) return
      event.stopPropagation()
      const before = editor.selected()
      const more = event.shiftKey || event.metaKey || event.ctrlKey
      const ids = before.has(id) ? [...before] : more ? [...before, id] : [id]
      editor.select(more && before.has(id) ? ids.filter((other) => other !== id) : ids)
      const pressed = { x: event.clientX, y: event.clientY }
      dragging.current = { from: at(event), pressed, pointer: event.pointerId, ids, moved: false }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const drag = dragging.current
      if (drag?.pointer !== event.pointerId) return
      const now = at(event)
      drag.moved ||= Math.hypot(event.clientX - drag.pressed.x, event.clientY - drag.pressed.y) > slack
      if (drag.moved) options.onMoving(moves(drag, now))
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const drag = dragging.current
      if (drag?.pointer !== event.pointerId) return
      dragging.current = null
      if (drag.moved) options.onMoved(moves(drag, at(event)))
    },
    onPointerCancel() {
      if (dragging.current) options.onMoved(new Map())
      dragging.current = null
    },
    // React Flow pans on the mouse and touch events that follow a pointer's.
    onMouseDownCapture(event: MouseEvent<HTMLElement>) {
      if (event.button === 0 && isCanvas(event.target) && over(event)) event.stopPropagation()
    },
    onTouchStartCapture(event: TouchEvent<HTMLElement>) {
      const touch = event.touches[0]
      if (touch && event.touches.length === 1 && isCanvas(event.target) && over(touch))
        event.stopPropagation()
    },
    onClickCapture(event: MouseEvent<HTMLElement>) {
      if (isCanvas(event.target) && over(event)) event.stopPropagation()
    },
    onDoubleClickCapture(event: MouseEvent<HTMLElement>) {
      const id = isCanvas(event.target) ? over(event) : undefined
      if (!id) return
      event.stopPropagation()
      options.onOpenBlock(id)
    },
  }
}

function isCanvas(target: EventTarget): boolean {
  return target instanceof Element && target.classList.contains('react-flow__pane')
}

function snap(value: number): number {
  return Math.round(value / 8) * 8
}
