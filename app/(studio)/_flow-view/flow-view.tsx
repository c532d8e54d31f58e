'use client'

import '@xyflow/react/dist/base.css'
import '../bots/[botId]/edit/_canvas/flow-canvas.css'
import type { NodeChange } from '@xyflow/react'
import { Background, BackgroundVariant, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react'
import type { MouseEvent, ReactNode } from 'react'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { BlockRef, FlowDocument } from '#flow/document.ts'
import { words } from '#flow/words.ts'
import { CanvasViewProvider } from '../bots/[botId]/edit/_canvas/canvas-context.tsx'
import type { BlockNode, Wire } from '../bots/[botId]/edit/_canvas/canvas-nodes.ts'
import { canvasWords } from '../bots/[botId]/edit/_canvas/canvas-words.ts'
import { FarCanvas } from '../bots/[botId]/edit/_canvas/far-canvas.tsx'
import { blockAt } from '../bots/[botId]/edit/_canvas/far-drawing.ts'
import { useBlockFocus } from '../bots/[botId]/edit/_canvas/use-block-focus.ts'
import { useCanvasElements } from '../bots/[botId]/edit/_canvas/use-canvas-elements.ts'
import { useFirstViewport } from '../bots/[botId]/edit/_canvas/use-first-viewport.ts'
import { useFit } from '../bots/[botId]/edit/_canvas/use-fit.ts'
import { useMeasured } from '../bots/[botId]/edit/_canvas/use-measured.ts'
import { useZoomBand, widest } from '../bots/[botId]/edit/_canvas/use-zoom-band.ts'
import {
  EditorProvider,
  openFlow,
  useEdited,
  useEditor,
} from '../bots/[botId]/edit/_editor/editor-context.tsx'
import type { PlaceFigures } from './figure-context.ts'
import { FiguresContext } from './figure-context.ts'
import { FlowTabs } from './flow-tabs.tsx'
import { ReadBlock } from './read-block.tsx'
import { ReadWire } from './read-wire.tsx'
import { readingEditor } from './reading-editor.ts'
import { ViewTools } from './view-tools.tsx'

/** Blocks and exits ("block port") of each flow that were walked, and where the walk stands. */
export type Walked = {
  flows: ReadonlyMap<string, { blocks: ReadonlySet<string>; wires: ReadonlySet<string> }>
  current: BlockRef | null
}

export type FlowViewProps = {
  document: FlowDocument
  /** The language of the texts, when the bot speaks it. */
  language?: string | undefined
  walked?: Walked
  figures?: PlaceFigures
  /** A block to go to; a new object each time. */
  shown?: BlockRef | null
  /** A block was chosen. */
  onBlock?: (ref: BlockRef) => void
  /** Names of flows get this behind them. */
  flowHint?: (flow: string) => ReactNode
}

/** A flow to look at: drawn as in the editor, with what was walked or counted on it. Nothing can be changed. */
export function FlowView(props: FlowViewProps) {
  const { document } = props
  const [editor] = useState(() => readingEditor(document))
  useLayoutEffect(() => editor.read(document), [editor, document])
  return (
    <EditorProvider editor={editor}>
      <ReactFlowProvider>
        <View {...props} />
      </ReactFlowProvider>
    </EditorProvider>
  )
}

const nodeTypes = { block: ReadBlock }
const edgeTypes = { wire: ReadWire }
const noNodes: BlockNode[] = []
const noWires: Wire[] = []
const still: ReadonlyMap<string, { x: number; y: number }> = new Map()
const nothing: ReadonlySet<string> = new Set()
const noProblems = new Map<string, never>()
const insertNothing = () => undefined

function View({ document, language, walked, figures, shown, onBlock, flowHint }: FlowViewProps) {
  const editor = useEditor()
  const locale = useLocale()
  const said = useWords(viewWords)
  const { react } = useWords(canvasWords)
  const flowId = useEdited((editor) => editor.flowId())
  const { languages, defaultLanguage } = document.settings
  const spoken = [language, locale].find((one) => one !== undefined && Object.hasOwn(languages, one))
  const measured = useMeasured()
  const reading = useMemo(
    () => ({ locale, language: spoken ?? defaultLanguage, measured }),
    [locale, spoken, defaultLanguage, measured],
  )
  const view = useMemo(() => {
    const here = walked?.flows.get(flowId)
    const current = walked?.current?.flow === flowId ? walked.current.block : null
    return {
      reading,
      problems: noProblems,
      trail: { blocks: here?.blocks ?? nothing, wires: here?.wires ?? nothing, current },
      found: walked ? (here?.blocks ?? nothing) : figures ? reachedIn(figures, flowId) : null,
      others: noProblems,
      insertOn: insertNothing,
    }
  }, [reading, walked, figures, flowId])

  const { nodes, wires } = useCanvasElements(reading, still, null)
  const { isFar, isDrawn, onMove } = useZoomBand()
  const far = useMemo(
    () => ({
      reading,
      moving: still,
      trail: view.trail.wires,
      dimmed: (id: string) => view.found !== null && !view.found.has(id),
    }),
    [reading, view],
  )
  const { reveal } = useBlockFocus(reading)
  const showBlocks = useFit(reading)
  const { screenToFlowPosition } = useReactFlow()

  const choose = useCallback(
    (block: string) => {
      editor.select([block])
      onBlock?.({ flow: editor.flowId(), block })
    },
    [editor, onBlock],
  )
  useEffect(() => {
    if (shown) editor.goTo(shown)
  }, [shown, editor])
  const revealed = useEdited((editor) => editor.revealed())
  const { frame, first, place } = useFirstViewport(reading)
  const [isReady, setReady] = useState(false)
  const opened = useRef(flowId)
  useEffect(() => {
    if (!isReady) return
    if (opened.current !== flowId) place()
    opened.current = flowId
    if (revealed) reveal(revealed.blocks)
  }, [isReady, flowId, place, revealed, reveal])

  const onNodesChange = useCallback(
    (changes: NodeChange<BlockNode>[]) => {
      for (const change of changes) if (change.type === 'select' && change.selected) choose(change.id)
    },
    [choose],
  )
  const onFarClick = (event: MouseEvent<HTMLElement>) => {
    if (!isFar || !(event.target as Element).classList.contains('react-flow__pane')) return
    const at = screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false })
    const block = blockAt(openFlow(editor), reading, at)
    if (block) choose(block)
  }

  return (
    <CanvasViewProvider value={view}>
      <FiguresContext value={figures ?? null}>
        <div className="flex size-full min-h-0 flex-col">
          <FlowTabs walked={walked} hint={flowHint} />
          <div ref={frame} className="relative min-h-0 grow" onClickCapture={onFarClick}>
            {first && (
              <ReactFlow<BlockNode, Wire>
                aria-label={said.canvas}
                nodes={isDrawn ? noNodes : nodes}
                edges={isDrawn ? noWires : wires}
                nodeTypes={nodeTypes}
                edgeTypes={edgeTypes}
                onNodesChange={onNodesChange}
                onNodeClick={(_, { id }) => choose(id)}
                onPaneClick={() => editor.select([])}
                onMove={onMove}
                defaultViewport={first}
                onInit={() => setReady(true)}
                onlyRenderVisibleElements
                nodesDraggable={false}
                nodesConnectable={false}
                edgesFocusable={false}
                deleteKeyCode={null}
                minZoom={widest}
                maxZoom={1.5}
                panOnScroll
                zoomOnDoubleClick={false}
                autoPanOnNodeFocus={false}
                ariaLabelConfig={react}
              >
                <Background variant={BackgroundVariant.Dots} gap={16} size={1} />
                <FarCanvas view={far} visible={isDrawn} />
                <ViewTools onFit={() => showBlocks()} />
              </ReactFlow>
            )}
          </div>
        </div>
      </FiguresContext>
    </CanvasViewProvider>
  )
}

/** The blocks of a flow that somebody came to. */
function reachedIn({ at }: PlaceFigures, flow: string): Set<string> {
  return new Set([...at.values()].flatMap((place) => (place.flow === flow ? [place.block] : [])))
}

const viewWords = words({ en: { canvas: 'The flow' }, fr: { canvas: 'Le parcours' } })
