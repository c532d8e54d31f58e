'use client'

import type { KeyboardEvent, PointerEvent } from 'react'
import { useState } from 'react'
import { classes } from './classes.ts'

export type ResizeHandleProps = {
  /** What it resizes: "Width of the panel". */
  label: string
  /** Which edge of the panel it sits on. */
  edge: 'start' | 'end'
  /** Width of the panel in px, and its bounds. */
  size: number
  min: number
  max: number
  onSizeChange: (size: number) => void
  /** Called once at the end of a drag or key press: the moment to remember it. */
  onSizeCommit?: (size: number) => void
  /** The width a double click gives back. */
  initial?: number
  className?: string
}

/** The edge of a panel, to drag or to move by arrow keys. Place it in a `relative` panel. */
export function ResizeHandle({
  label,
  edge,
  size,
  min,
  max,
  onSizeChange,
  onSizeCommit,
  initial,
  className,
}: ResizeHandleProps) {
  const [drag, setDrag] = useState<{ from: number; size: number; sign: number }>()
  const bound = (wanted: number) => Math.round(Math.min(max, Math.max(min, wanted)))

  function begin(event: PointerEvent<HTMLDivElement>) {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ from: event.clientX, size, sign: outward(event.currentTarget, edge) })
  }

  function move(event: PointerEvent<HTMLDivElement>) {
    if (drag) onSizeChange(bound(drag.size + (event.clientX - drag.from) * drag.sign))
  }

  function end() {
    if (drag) onSizeCommit?.(size)
    setDrag(undefined)
  }

  function key(event: KeyboardEvent<HTMLDivElement>) {
    const step = (event.shiftKey ? 64 : 16) * outward(event.currentTarget, edge)
    const next = { ArrowLeft: size - step, ArrowRight: size + step, Home: min, End: max }[event.key]
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onSizeChange(bound(next))
    onSizeCommit?.(bound(next))
  }

  function reset() {
    if (initial === undefined) return
    onSizeChange(bound(initial))
    onSizeCommit?.(bound(initial))
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is a widget; <hr> is not.
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={key}
      onDoubleClick={reset}
      className={classes(
        'absolute inset-y-0 z-(--layer-bar) w-2 cursor-col-resize touch-none outline-none',
        'after:absolute after:inset-y-0 after:start-[3px] after:w-0.5 after:transition-colors hover:after:bg-line-strong',
        'focus-visible:after:bg-accent-ring active:after:bg-accent',
        edge === 'start' ? '-start-1' : '-end-1',
        className,
      )}
    />
  )
}

/** 1 when dragging to the right makes the panel wider, -1 when narrower. */
function outward(handle: HTMLElement, edge: 'start' | 'end'): number {
  const rightToLeft = getComputedStyle(handle).direction === 'rtl'
  return (edge === 'end') === rightToLeft ? -1 : 1
}
