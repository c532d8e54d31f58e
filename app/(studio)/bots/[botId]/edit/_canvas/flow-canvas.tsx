'use client'

import '@xyflow/react/dist/base.css'
import './flow-canvas.css'
import type { Connection, FinalConnectionState, NodeChange } from '@xyflow/react'
import { Background, BackgroundVariant, ReactFlow, SelectionMode, useReactFlow } from '@xyflow/react'
import type { FocusEvent, MouseEvent as ReactMouseEvent, ReactNode } from 'react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '#app/_words/use-words.ts'
import type { SubFlow } from '#flow/document.ts'
import { connect } from '#flow/edit/commands/connect.ts'
import { moveBlocks } from '#flow/edit/commands/move-blocks.ts'
import { spliceBlock } from '#flow/edit/commands/splice-block.ts'
import { portsOf } from '#flow/edit/ports.ts'
import { openFlow, useEdited, useEditor } from '../_editor/editor-context.tsx'
import type { KeyActions } from '../_editor/use-editor-keys.ts'
import { BlockNode } from './block-node.tsx'
import { useCanvasView } from './canvas-context.tsx'
import { CanvasMenu } from './canvas-menu.tsx'
import type { BlockNode as BlockNodeType, Wire as WireType } from './canvas-nodes.ts'
import { wirePlace } from './canvas-nodes.ts'
import { canvasWords } from './canvas-words.ts'
import { FarCanvas } from './far-canvas.tsx'
import { blockAt } from './far-drawing.ts'
import { markSplice, wireUnder } from './splice-mark.ts'
import { useBlockFocus } from './use-block-focus.ts'
import { useCanvasElements } from './use-canvas-elements.ts'
import { useFarBox } from './use-far-box.ts'
import { useFarPointer } from './use-far-pointer.ts'
import { useFirstViewport } from './use-first-viewport.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useZoomBand, widest } from './use-zoom-band.ts'
import { Wire } from './wire.tsx'

type Point = { x: number; y: number }

/** An exit whose wire was let go on empty canvas: where the next block should stand, and where the pointer is. */
export type Dropped = { from: { block: string; port: string }; at: Point; screen: Point }

export type FlowCanvasProps = {
  onDropped: (dropped: Dropped) => void
  /** Double-click on empty canvas, or the picker's key. */
  onPick: (at: Point, screen: Point) => void
  onOpenBlock: (id: string) => void
  selectedWire: string | null
  onSelectWire: (id: string | null) => void
  /** What the right button offers. */
  actions: KeyActions
  onCopy: () => void
  children?: ReactNode
}

const nodeTypes = { block: BlockNode }
const edgeTypes = { wire: Wire }
const still: ReadonlyMap<string, Point> = new Map()
const noNodes: BlockNodeType[] = []
const noWires: WireType[] = []

/**
 * The canvas: React Flow with our blocks and wires, given sizes and handles up front; far out and while zooming, one
 * canvas element draws everything and React Flow only keeps the gestures. Every edit is a command of the editor.
 */
export function FlowCanvas({
  onDropped,
  onPick,
  onOpenBlock,
  selectedWire,
  onSelectWire,
  actions,
  onCopy,
  children,
}: FlowCanvasProps) {
  const editor = useEditor()
  const blockCount = useEdited((editor) => Object.keys(openFlow(editor).blocks).length)
  const flowId = useEdited((editor) => editor.flowId())
  const { reading, trail, found } = useCanvasView()
  const { screenToFlowPosition } = useReactFlow()
  const { isFar, isDrawn, onMove } = useZoomBand()
  const [moving, setMoving] = useState(still)
  const said = useWords(canvasWords)

  const { nodes, wires } = useCanvasElements(reading, moving, selectedWire)
  const farView = useMemo(
    () => ({
      reading,
      moving,
      trail: trail.wires,
      dimmed: (id: string) => found !== null && !found.has(id),
    }),
    [reading, moving, trail.wires, found],
  )

  const settleMoves = useCallback(
    (moves: ReadonlyMap<string, Point>) => {
      setMoving(still)
      if (!moves.size) return
      editor.run((document, ids) =>
        moveBlocks(document, ids, { flow: flowId, to: Object.fromEntries(moves) }),
      )
    },
    [editor, flowId],
  )
  const moves = useRef<Map<string, Point>>(new Map())
  const onNodesChange = useCallback(
    (changes: NodeChange<BlockNodeType>[]) => {
      let selection: Set<string> | null = null
      let moved = false
      for (const change of changes) {
        if (change.type === 'select') {
          selection ??= new Set(editor.selected())
          if (change.selected) selection.add(change.id)
          else selection.delete(change.id)
        } else if (change.type === 'position' && change.position && change.dragging) {
          moves.current.set(change.id, change.position)
          moved = true
        }
      }
      if (selection) editor.select(selection)
      if (moved) setMoving(new Map(moves.current))
    },
    [editor],
  )
  const onDrag = useCallback(
    (event: MouseEvent | TouchEvent, node: BlockNodeType, dragged: BlockNodeType[]) => {
      const isLoose = dragged.length === 1 && canBeSpliced(openFlow(editor), node.id)
      markSplice(isLoose ? wireUnder(pointOf(event)) : null)
    },
    [editor],
  )
  const onDragStop = useCallback(() => {
    const wire = markSplice(null)?.dataset.id
    const [only] = moves.current
    if (wire && only) {
      const [block, at] = only
      editor.run((document, ids) =>
        spliceBlock(document, ids, { flow: flowId, block, from: wirePlace(wire), at }),
      )
      setMoving(still)
    } else settleMoves(moves.current)
    moves.current = new Map()
  }, [settleMoves, editor, flowId])

  const onConnect = useCallback(
    ({ source, sourceHandle, target }: Connection) => {
      if (!sourceHandle) return
      const from = { block: source, port: sourceHandle }
      editor.run((document, ids) => connect(document, ids, { flow: flowId, from, to: target }))
    },
    [editor, flowId],
  )
  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
      const { fromHandle, fromNode } = state
      if (state.isValid || !fromHandle?.id || !fromNode || fromHandle.type !== 'source') return
      const screen = pointOf(event)
      const from = { block: fromNode.id, port: fromHandle.id }
      // A wire let go on a block is for that block, wherever on it the pointer was.
      const over = document.elementFromPoint(screen.x, screen.y)?.closest<HTMLElement>('.react-flow__node')
      const target = over?.dataset.id
      if (target) onConnect({ source: from.block, sourceHandle: from.port, target, targetHandle: 'in' })
      else onDropped({ from, at: screenToFlowPosition(screen), screen })
    },
    [onConnect, onDropped, screenToFlowPosition],
  )

  const { reveal } = useBlockFocus(reading)
  const { frame, first, place } = useFirstViewport(reading)
  const revealed = useEdited((editor) => editor.revealed())
  const shown = useRef(flowId)
  useEffect(() => {
    if (shown.current !== flowId) place()
    shown.current = flowId
    if (revealed) reveal(revealed.blocks)
  }, [flowId, place, revealed, reveal])

  const kept = useKeptFocus(frame, isDrawn)
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    kept.onFocus(event)
    const id = event.target.classList.contains('react-flow__node') && event.target.dataset.id
    // By Tab, not by a press: that selects by itself, with its own keys for more than one.
    if (id && event.target.matches(':focus-visible') && !editor.selected().has(id)) editor.select([id])
  }
  const onContextMenu = (event: ReactMouseEvent<HTMLElement>) => {
    const node = (event.target as Element).closest<HTMLElement>('.react-flow__node')?.dataset.id
    const at = screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false })
    const id = node ?? (isFar ? blockAt(openFlow(editor), reading, at) : undefined)
    if (!id) editor.select([])
    else if (!editor.selected().has(id)) editor.select([id])
  }

  useFarBox({ active: isFar, reading })
  const far = useFarPointer({
    active: isFar,
    reading,
    onMoving: setMoving,
    onMoved: settleMoves,
    onOpenBlock,
  })

  return (
    <CanvasMenu
      actions={actions}
      onCopy={onCopy}
      target={
        // biome-ignore lint/a11y/useSemanticElements: no fieldset, its legend and border would have no place here
        <div
          ref={frame}
          data-canvas
          // Far out no block is there to be focused: the canvas is, and an arrow or Enter goes to a block.
          tabIndex={isFar ? 0 : -1}
          role="group"
          aria-label={said.canvas(blockCount)}
          className="relative size-full outline-offset-[-3px]"
          onFocusCapture={onFocus}
          onBlurCapture={kept.onBlur}
          onContextMenuCapture={onContextMenu}
          {...far}
        >
          {first && (
            <ReactFlow<BlockNodeType, WireType>
              nodes={isDrawn ? noNodes : nodes}
              edges={isDrawn ? noWires : wires}
              nodeTypes={nodeTypes}
              edgeTypes={edgeTypes}
              onNodesChange={onNodesChange}
              onNodeDrag={onDrag}
              onNodeDragStop={onDragStop}
              onSelectionDragStop={onDragStop}
              onNodeDoubleClick={(_, { id }) => onOpenBlock(id)}
              onConnect={onConnect}
              onConnectEnd={onConnectEnd}
              onEdgeClick={(_, { id }) => {
                editor.select([])
                onSelectWire(id)
              }}
              onPaneClick={() => {
                editor.select([])
                onSelectWire(null)
              }}
              onDoubleClick={(event) => {
                if (!(event.target as Element).classList.contains('react-flow__pane')) return
                const screen = { x: event.clientX, y: event.clientY }
                onPick(screenToFlowPosition(screen), screen)
              }}
              onMove={onMove}
              onlyRenderVisibleElements
              minZoom={widest}
              maxZoom={2}
              snapToGrid
              snapGrid={snapGrid}
              panOnScroll
              zoomOnDoubleClick={false}
              selectionMode={SelectionMode.Partial}
              deleteKeyCode={null}
              connectionRadius={28}
              elevateNodesOnSelect
              autoPanOnNodeFocus={false}
              ariaLabelConfig={said.react}
              nodesFocusable
              edgesFocusable={false}
              defaultViewport={first}
            >
              <Background variant={BackgroundVariant.Dots} gap={16} size={1} />
              <FarCanvas view={farView} visible={isDrawn} />
              {children}
            </ReactFlow>
          )}
        </div>
      }
    />
  )
}

const snapGrid: [number, number] = [8, 8]

/** Is nothing wired to it, and has it an exit to give? Then it can be put into a wire. */
function canBeSpliced(flow: SubFlow, id: string): boolean {
  const record = flow.blocks[id]
  if (!record || id === flow.start || !portsOf(record).length) return false
  if (Object.keys(flow.edges[id] ?? {}).length) return false
  return !Object.values(flow.edges).some((exits) => Object.values(exits).includes(id))
}

function pointOf(event: MouseEvent | TouchEvent): Point {
  if ('clientX' in event) return { x: event.clientX, y: event.clientY }
  const touch = event.changedTouches[0]
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 }
}
