'use client'

import { useReactFlow } from '@xyflow/react'
import type { DragEvent, RefObject } from 'react'
import { useCallback, useMemo, useState } from 'react'
import { broughtBlocks } from '#flow/edit/change.ts'
import { addBlock } from '#flow/edit/commands/add-block.ts'
import { disconnect } from '#flow/edit/commands/disconnect.ts'
import { portsOf } from '#flow/edit/ports.ts'
import type { Reading } from '../_canvas/block-shape.ts'
import { blockWidth } from '../_canvas/block-shape.ts'
import { wirePlace } from '../_canvas/canvas-nodes.ts'
import type { Dropped } from '../_canvas/flow-canvas.tsx'
import { freePlace } from '../_canvas/free-place.ts'
import { markSplice, wireUnder } from '../_canvas/splice-mark.ts'
import { draggedBlock } from '../_palette/palette.tsx'
import { useEditor } from './editor-context.tsx'

type Point = { x: number; y: number }
type From = { block: string; port: string }
/** A picker that is open: where on the screen, where the block will stand, what leads to it. */
type Picker = { screen: Point; at: Point; from?: From; splice?: boolean; after?: string }

const space = 96

/** All the ways to bring a block: a wire let go, a double-click, the key, the rail by click or drag, the + of a wire. */
export function useAdding(root: RefObject<HTMLElement | null>, reading: Reading) {
  const editor = useEditor()
  const { screenToFlowPosition, flowToScreenPosition, getZoom } = useReactFlow()
  const [picker, setPicker] = useState<Picker | null>(null)

  const typeOf = useCallback(
    (block: string) => editor.document().flows[editor.flowId()]?.blocks[block]?.type,
    [editor],
  )
  /** The first exit of a block that leads nowhere yet. */
  const openExit = useCallback(
    (block: string): From | undefined => {
      const flow = editor.document().flows[editor.flowId()]
      const record = flow?.blocks[block]
      if (!record) return undefined
      const open = portsOf(record).find(({ id, kind }) => kind !== 'other' && !flow.edges[block]?.[id])
      return open && { block, port: open.id }
    },
    [editor],
  )
  /** Where a block stands that comes without being put somewhere: on no other. */
  const free = useCallback(
    (wanted: Point): Point => {
      const flow = editor.document().flows[editor.flowId()]
      return flow ? freePlace(flow, reading, wanted) : wanted
    },
    [editor, reading],
  )
  const beside = useCallback(
    (block: string): Point => {
      const { x, y } = editor.document().flows[editor.flowId()]?.layout[block] ?? { x: 0, y: 0 }
      return free({ x: x + blockWidth + space, y })
    },
    [editor, free],
  )
  const place = useCallback(
    (type: string, at: Point, from?: From, splice = false) => {
      const flow = editor.flowId()
      const change = editor.run(
        (document, ids) => addBlock(document, ids, { flow, type, at, splice, ...(from && { from }) }),
        { select: true },
      )
      return change && broughtBlocks(change)[0]?.block
    },
    [editor],
  )
  const insertOn = useCallback(
    (wire: string, screen: Point) => {
      const from = wirePlace(wire)
      const after = typeOf(from.block)
      setPicker({
        screen,
        at: screenToFlowPosition(screen),
        from,
        splice: true,
        ...(after && { after }),
      })
    },
    [screenToFlowPosition, typeOf],
  )

  return useMemo(
    () => ({
      picker,
      close: () => setPicker(null),
      insertOn,
      onDropped({ from, at, screen }: Dropped) {
        const after = typeOf(from.block)
        setPicker({ screen, at: { x: at.x, y: at.y - 18 }, from, ...(after && { after }) })
      },
      onPick: (at: Point, screen: Point) => setPicker({ at, screen }),
      /** Opens the picker after a block, or in the middle of what is seen. */
      pickAfter(block: string | undefined) {
        const box = root.current?.getBoundingClientRect()
        if (!block) {
          const screen = { x: (box?.left ?? 0) + (box?.width ?? 800) / 2 - 160, y: (box?.top ?? 0) + 200 }
          setPicker({ screen, at: screenToFlowPosition(screen) })
          return
        }
        const at = beside(block)
        const from = openExit(block)
        const after = typeOf(block)
        setPicker({ screen: flowToScreenPosition(at), at, ...(from && { from }), ...(after && { after }) })
      },
      pick(type: string): string | undefined {
        setPicker(null)
        return picker ? place(type, picker.at, picker.from, picker.splice) : undefined
      },
      /** From the rail: after the selected block when it has an exit to give, else in the middle. */
      add(type: string, after: string | undefined): string | undefined {
        const from = after && openExit(after)
        if (after) return place(type, beside(after), from || undefined)
        const box = root.current?.getBoundingClientRect()
        const middle = { x: (box?.left ?? 0) + (box?.width ?? 800) / 2, y: (box?.top ?? 0) + 240 / getZoom() }
        return place(type, free(screenToFlowPosition(middle)))
      },
      cut(wire: string, then: () => void) {
        const from = [wirePlace(wire)]
        editor.run((document, ids) => disconnect(document, ids, { flow: editor.flowId(), from }))
        then()
      },
      dropTarget: {
        onDragOver(event: DragEvent) {
          if (!event.dataTransfer.types.includes(draggedBlock)) return
          event.preventDefault()
          event.dataTransfer.dropEffect = 'copy'
          markSplice(wireUnder({ x: event.clientX, y: event.clientY }))
        },
        onDragLeave: () => markSplice(null),
        onDrop(event: DragEvent) {
          markSplice(null)
          const type = event.dataTransfer.getData(draggedBlock)
          if (!type) return
          event.preventDefault()
          const wire = wireUnder({ x: event.clientX, y: event.clientY })?.dataset.id
          const { x, y } = screenToFlowPosition({ x: event.clientX, y: event.clientY })
          place(
            type,
            { x: x - blockWidth / 2, y: y - 18 },
            wire ? wirePlace(wire) : undefined,
            wire !== undefined,
          )
        },
      },
    }),
    [
      picker,
      insertOn,
      typeOf,
      root,
      screenToFlowPosition,
      flowToScreenPosition,
      getZoom,
      beside,
      free,
      openExit,
      place,
      editor,
    ],
  )
}
