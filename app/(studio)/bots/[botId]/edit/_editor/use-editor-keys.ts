'use client'

import { useReactFlow } from '@xyflow/react'
import type { KeyboardEvent } from 'react'
import { useCallback } from 'react'
import { disableBlocks } from '#flow/edit/commands/disable-blocks.ts'
import { moveBlocks } from '#flow/edit/commands/move-blocks.ts'
import { duplicateBlocks } from '#flow/edit/commands/paste.ts'
import { removeBlocks } from '#flow/edit/commands/remove-blocks.ts'
import { neighbour } from '../_canvas/neighbours.ts'
import { useEditor } from './editor-context.tsx'
import type { FlowEditor } from './flow-editor.ts'
import { isTyping } from './is-typing.ts'
import type { Arrow, Shortcut } from './shortcuts.ts'
import { arrows, shortcutOf } from './shortcuts.ts'

/** What keys do beyond the canvas: opening panels is the screen's. */
export type KeyActions = { [S in Shortcut]?: () => void }

const nudge = 8
const largeNudge = 80

/**
 * The keyboard of the editor. Arrows move the focus from block to block, with Ctrl the blocks themselves; all else is in
 * shortcuts.ts. `actions` win over what is done here.
 */
export function useEditorKeys(actions: KeyActions, letters: boolean) {
  const editor = useEditor()
  const view = useReactFlow()

  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (isTyping(event.target) || event.defaultPrevented) return
      const arrow = arrows.find((arrow) => arrow === event.key)
      if (arrow) {
        if (!onArrow(editor, arrow, event)) return
        // React Flow would move the block by itself, past undo and the server.
        event.preventDefault()
        event.stopPropagation()
        return
      }
      const shortcut = shortcutOf(event.nativeEvent, letters)
      if (!shortcut) return
      const act = actions[shortcut] ?? own(editor, view)[shortcut]
      if (!act) return
      // Enter on a button is that button's.
      if (shortcut === 'edit' && (event.target as Element).closest('button, a')) return
      event.preventDefault()
      event.stopPropagation()
      act()
    },
    [editor, view, actions, letters],
  )
}

function own(editor: FlowEditor, view: ReturnType<typeof useReactFlow>): KeyActions {
  const flow = editor.flowId()
  const blocks = [...editor.selected()]
  const remove = (heal: boolean) => () =>
    editor.run((document, ids) => removeBlocks(document, ids, { flow, blocks, heal }))
  return {
    undo: editor.undo,
    redo: editor.redo,
    ...(blocks.length && {
      remove: remove(false),
      removeAndHeal: remove(true),
      duplicate: () =>
        editor.run((document, ids) => duplicateBlocks(document, ids, { flow, blocks }), { select: true }),
      disable() {
        const records = editor.document().flows[flow]?.blocks ?? {}
        const disabled = blocks.some((id) => !records[id]?.disabled)
        editor.run((document, ids) => disableBlocks(document, ids, { flow, blocks, disabled }))
      },
    }),
    selectAll: () => editor.select(Object.keys(editor.document().flows[flow]?.blocks ?? {})),
    fit: () => void view.fitView({ maxZoom: 1, padding: 0.15, duration: 200 }),
    actualSize: () => void view.zoomTo(1, { duration: 200 }),
    zoomIn: () => void view.zoomIn({ duration: 120 }),
    zoomOut: () => void view.zoomOut({ duration: 120 }),
    escape: () => editor.select([]),
  }
}

function onArrow(editor: FlowEditor, arrow: Arrow, event: KeyboardEvent<HTMLElement>): boolean {
  const flow = editor.document().flows[editor.flowId()]
  const selected = [...editor.selected()]
  if (!flow) return false
  if (event.ctrlKey || event.metaKey) {
    if (!selected.length) return false
    const by = event.shiftKey ? largeNudge : nudge
    const [dx, dy] = { ArrowLeft: [-by, 0], ArrowRight: [by, 0], ArrowUp: [0, -by], ArrowDown: [0, by] }[
      arrow
    ] as [number, number]
    const to = Object.fromEntries(
      selected.map((id) => {
        const { x, y } = flow.layout[id] ?? { x: 0, y: 0 }
        return [id, { x: x + dx, y: y + dy }]
      }),
    )
    editor.run((document, ids) => moveBlocks(document, ids, { flow: editor.flowId(), to }))
    return true
  }
  const focused = (event.target as Element).closest<HTMLElement>('.react-flow__node')?.dataset.id
  const from = focused ?? selected[0] ?? flow.start
  const next = selected.length || focused ? neighbour(flow, from, arrow) : flow.start
  if (!next) return false
  editor.select([next])
  return true
}
