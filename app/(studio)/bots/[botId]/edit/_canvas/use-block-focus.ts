'use client'

import { useStoreApi } from '@xyflow/react'
import { useCallback } from 'react'
import { useEditor } from '../_editor/editor-context.tsx'
import type { Reading } from './block-shape.ts'
import { blockShape, blockWidth } from './block-shape.ts'
import { useFit } from './use-fit.ts'
import { useViewport } from './use-viewport.ts'
import { farBelow } from './use-zoom-band.ts'

const frames = 20
const margin = 24

/** Brings blocks of the open flow into view, if they are not, by default near enough to be read; and puts the focus on one, once it is drawn. */
export function useBlockFocus(reading: Reading) {
  const editor = useEditor()
  const store = useStoreApi()
  const viewport = useViewport()
  const showBlocks = useFit(reading)

  const reveal = useCallback(
    (blocks: readonly string[], how: 'read' | 'see' = 'read') => {
      const flow = editor.document().flows[editor.flowId()]
      const { width, height } = freeArea(store.getState().domNode)
      const { x: tx, y: ty, zoom } = viewport.at()
      const boxes = blocks.flatMap((id) => {
        const record = flow?.blocks[id]
        const place = flow?.layout[id]
        return record && place ? [{ id, ...place, height: blockShape(record, reading).height }] : []
      })
      const [first] = boxes
      if (!first) return
      const isSeen = boxes.every(
        (box) =>
          box.x * zoom + tx >= 0 &&
          box.y * zoom + ty >= 0 &&
          (box.x + blockWidth) * zoom + tx <= width &&
          (box.y + Math.min(box.height, 160)) * zoom + ty <= height,
      )
      if (isSeen) return
      if (boxes.length > 1) showBlocks(boxes.map(({ id }) => id))
      else if (zoom >= farBelow || how === 'see') {
        // No further than it takes: what the author looks at stays where it is as far as it can.
        const dx = shift(first.x * zoom + tx, blockWidth * zoom, width)
        const dy = shift(first.y * zoom + ty, first.height * zoom, height)
        viewport.go({ x: tx + dx, y: ty + dy, zoom })
      } else {
        const near = farBelow
        const x = width / 2 - (first.x + blockWidth / 2) * near
        viewport.go({ x, y: height / 2 - (first.y + first.height / 2) * near, zoom: near })
      }
    },
    [editor, store, viewport, showBlocks, reading],
  )

  const focus = useCallback(
    (id: string) => {
      editor.select([id])
      reveal([id])
      const root = store.getState().domNode
      let left = frames
      const attempt = () => {
        const node = root?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
        if (node) node.focus({ preventScroll: true })
        else if (left-- > 0) requestAnimationFrame(attempt)
      }
      // Until it is drawn (far out it never is) the canvas itself has the keys: a second Escape is not the side panel's any more.
      root?.closest<HTMLElement>('[data-canvas]')?.focus({ preventScroll: true })
      attempt()
    },
    [editor, reveal, store],
  )
  return { reveal, focus }
}

/** How far to move so that something stands between the edges; where it is too large, its beginning does. */
function shift(at: number, size: number, available: number): number {
  if (at < margin || size + 2 * margin > available) return margin - at
  return Math.min(0, available - margin - (at + size))
}

/** What of the canvas no panel covers: on a small screen they lie over it, at its end or at its foot. */
function freeArea(canvas: HTMLElement | null): { width: number; height: number } {
  const box = canvas?.getBoundingClientRect() ?? new DOMRect()
  const panel = document.querySelector('[data-inspector]')?.getBoundingClientRect()
  if (!panel || panel.left >= box.right || panel.top >= box.bottom) return box
  const isSheet = panel.left <= box.left
  return isSheet
    ? { width: box.width, height: panel.top - box.top }
    : { width: panel.left - box.left, height: box.height }
}
