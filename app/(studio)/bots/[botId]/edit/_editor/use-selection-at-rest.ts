'use client'

import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useEditor } from './editor-context.tsx'

/**
 * What is selected, as soon as no pointer presses on the canvas any more: the side panel does not open under a block
 * that is being dragged, and the canvas keeps its width until it is let go.
 */
export function useSelectionAtRest(): ReadonlySet<string> {
  const editor = useEditor()
  const pressed = useRef(false)
  const shown = useRef(editor.selected())
  const subscribe = useCallback(
    (changed: () => void) => {
      const down = ({ target, button }: PointerEvent) => {
        // The right button's menu may swallow its way up.
        const onCanvas = target instanceof Element && target.closest('.react-flow') !== null
        pressed.current = onCanvas && button === 0
      }
      const up = () => {
        pressed.current = false
        changed()
      }
      window.addEventListener('pointerdown', down, true)
      window.addEventListener('pointerup', up, true)
      window.addEventListener('pointercancel', up, true)
      const unsubscribe = editor.subscribe(changed)
      return () => {
        unsubscribe()
        window.removeEventListener('pointerdown', down, true)
        window.removeEventListener('pointerup', up, true)
        window.removeEventListener('pointercancel', up, true)
      }
    },
    [editor],
  )
  const get = () => {
    if (!pressed.current) shown.current = editor.selected()
    return shown.current
  }
  return useSyncExternalStore(subscribe, get, get)
}
