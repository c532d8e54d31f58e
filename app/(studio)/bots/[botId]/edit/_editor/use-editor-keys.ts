'use client'

import { useReactFlow } from '@xyflow/react'
import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'
import { isTyping } from '#app/_ui/is-typing.ts'
import { disableBlocks } from '#flow/edit/commands/disable-blocks.ts'
import { moveBlocks } from '#flow/edit/commands/move-blocks.ts'
import { duplicateBlocks } from '#flow/edit/commands/paste.ts'
import { removeBlocks } from '#flow/edit/commands/remove-blocks.ts'
import { connectedBlocks, neighbour, readingOrder } from '../_canvas/neighbours.ts'
import { useEditor } from './editor-context.tsx'
import type { FlowEditor } from './flow-editor.ts'
import type { Arrow, Shortcut } from './shortcuts.ts'
import { arrows, shortcutOf } from './shortcuts.ts'

/** What keys do beyond the canvas: opening panels is the screen's. */
export type KeyActions = { [S in Shortcut]?: () => void }

const nudge = 8
const largeNudge = 80
const everywhere = new Set<Shortcut>([
  'search',
  'commands',
  'findNext',
  'findPrevious',
  'tryIt',
  'tryFromHere',
])
const canvasOnly = new Set<Shortcut>(['edit', 'remove', 'removeAndHeal'])

/**
 * The keyboard of the editor. Arrows move the focus from block to block, with Ctrl the blocks themselves; Alt+S is
 * followed by U, D or C; all else is in shortcuts.ts. `actions` win over what is done here. Listens before React Flow,
 * which would move blocks past undo.
 */
export function useEditorKeys(
  root: RefObject<HTMLElement | null>,
  actions: KeyActions,
  letters: boolean,
  focus: (block: string) => void,
) {
  const editor = useEditor()
  const view = useReactFlow()
  const latest = useRef({ actions, letters, focus })
  latest.current = { actions, letters, focus }

  useEffect(() => {
    let selecting = false
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body
      // Menus, dialogs and lists over the canvas keep their own keys.
      if (target !== document.body && !root.current?.contains(target)) return
      const { actions, letters, focus } = latest.current
      const shortcut = shortcutOf(event, letters)
      if (isTyping(target) && !(shortcut && everywhere.has(shortcut))) return
      const onCanvas = target === document.body || target.closest('[data-canvas]') !== null
      const arrow = arrows.find((arrow) => arrow === event.key)
      const done = () => {
        event.preventDefault()
        event.stopPropagation()
      }
      const whom = selecting ? wholes[event.key.toLowerCase()] : undefined
      selecting = false
      if (whom) {
        const flow = editor.document().flows[editor.flowId()]
        if (flow) editor.select(connectedBlocks(flow, editor.selected(), whom))
        return done()
      }
      if (event.altKey && event.key.toLowerCase() === 's') {
        selecting = true
        return done()
      }
      if (arrow) {
        if (onCanvas && !event.altKey && onArrow(editor, arrow, event, focus)) done()
        return
      }
      // Space would select as a click does; Enter on a button is that button's.
      if (event.key === ' ' && target.closest('.react-flow__node')) return done()
      if (event.key === 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey) {
        const next = besideInOrder(editor, target, event.shiftKey ? -1 : 1)
        if (!next) return
        focus(next)
        return done()
      }
      if (!shortcut) return
      if (canvasOnly.has(shortcut) && (!onCanvas || target.closest('button, a'))) return
      const act = actions[shortcut] ?? ownActions(editor, view, focus)[shortcut]
      if (!act) return
      done()
      act()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [editor, view, root])
}

/** By Tab every block is reached, in the order of reading, also those outside of what is seen; past the last, the canvas is left. */
function besideInOrder(editor: FlowEditor, target: Element, by: 1 | -1): string | undefined {
  const id = target.closest<HTMLElement>('.react-flow__node')?.dataset.id
  const flow = editor.document().flows[editor.flowId()]
  if (!id || !flow) return undefined
  const order = readingOrder(flow)
  return order[order.indexOf(id) + by]
}

const wholes: { [key: string]: 'up' | 'down' | 'both' } = { u: 'up', d: 'down', c: 'both' }

/** What can be done with what is selected now, whoever asks: keys, menus, the palette. */
export function ownActions(
  editor: FlowEditor,
  view: ReturnType<typeof useReactFlow>,
  focus: (block: string) => void,
): KeyActions {
  const flow = editor.flowId()
  const blocks = [...editor.selected()]
  const remove = (heal: boolean) => () => {
    const edges = Object.entries(editor.document().flows[flow]?.edges ?? {})
    const before = edges.find(
      ([id, exits]) => !blocks.includes(id) && Object.values(exits).some((to) => blocks.includes(to)),
    )?.[0]
    if (editor.run((document, ids) => removeBlocks(document, ids, { flow, blocks, heal }))) {
      focus(before ?? editor.document().flows[flow]?.start ?? '')
    }
  }
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
    actualSize: () => void view.zoomTo(1, { duration: 200 }),
    zoomIn: () => void view.zoomIn({ duration: 120 }),
    zoomOut: () => void view.zoomOut({ duration: 120 }),
    escape: () => editor.select([]),
  }
}

function onArrow(
  editor: FlowEditor,
  arrow: Arrow,
  event: KeyboardEvent,
  focus: (block: string) => void,
): boolean {
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
  if (next) focus(next)
  return true
}
