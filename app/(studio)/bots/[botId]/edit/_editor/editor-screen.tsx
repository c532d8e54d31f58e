'use client'

import { ReactFlowProvider, useReactFlow } from '@xyflow/react'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { AvatarStack } from '#app/_ui/avatar-stack.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { ProblemFound } from '#flow/check/problem-found.ts'
import { words } from '#flow/words.ts'
import { CanvasViewProvider } from '../_canvas/canvas-context.tsx'
import { CanvasTools } from '../_canvas/canvas-tools.tsx'
import { FlowCanvas } from '../_canvas/flow-canvas.tsx'
import { Inspector } from '../_inspector/inspector.tsx'
import { ServicesProvider } from '../_inspector/services-context.tsx'
import { BlockPicker } from '../_palette/block-picker.tsx'
import { LeftRail } from '../_palette/left-rail.tsx'
import { SimulatorPanel } from '../_simulator/simulator-panel.tsx'
import type { Trail } from '../_simulator/trail.ts'
import { noTrail } from '../_simulator/trail.ts'
import { ConflictCards } from './conflict-cards.tsx'
import { EditorProvider, useDocument, useEdited, useEditor } from './editor-context.tsx'
import type { FlowEditor } from './flow-editor.ts'
import { ProblemList } from './problem-list.tsx'
import type { EditorServices } from './services.ts'
import { TopBar } from './top-bar.tsx'
import { useAdding } from './use-adding.ts'
import { useClipboard } from './use-clipboard.ts'
import { useEditorKeys } from './use-editor-keys.ts'
import { useOthers } from './use-others.ts'
import { useBlockProblems, useProblems } from './use-problems.ts'

export type EditorScreenProps = {
  editor: FlowEditor
  services: EditorServices
  name: string
  onRename: (name: string) => void
  publish: ReactNode
  onRefused: (says: { en: string; fr: string }) => void
}

/** The editor: bar, rail, canvas, side panel, simulator. */
export function EditorScreen(props: EditorScreenProps) {
  return (
    <EditorProvider editor={props.editor}>
      <ReactFlowProvider>
        <Screen {...props} />
      </ReactFlowProvider>
    </EditorProvider>
  )
}

type Side = 'problems' | null

function Screen({ services, name, onRename, publish, onRefused }: EditorScreenProps) {
  const editor = useEditor()
  const locale = useLocale()
  const said = useWords(screenWords)
  const document = useDocument()
  const { defaultLanguage, languages } = document.settings
  const [chosenLanguage, setLanguage] = useState<string | null>(null)
  const language =
    chosenLanguage && Object.hasOwn(languages, chosenLanguage)
      ? chosenLanguage
      : Object.hasOwn(languages, locale)
        ? locale
        : defaultLanguage
  const reading = useMemo(() => ({ locale, language }), [locale, language])
  const problems = useProblems()
  const blockProblems = useBlockProblems(problems)
  const others = useOthers(services)
  const [selectedWire, setSelectedWire] = useState<string | null>(null)
  const [side, setSide] = useState<Side>(null)
  const [conflicts, setConflicts] = useState(false)
  const [trying, setTrying] = useState<{ from: { flow: string; block: string } | null } | null>(null)
  const [trail, setTrail] = useState<Trail>(noTrail)
  const root = useRef<HTMLDivElement>(null)
  const { screenToFlowPosition } = useReactFlow()
  const adding = useAdding(root)

  const middle = useCallback(() => {
    const box = root.current?.getBoundingClientRect()
    return screenToFlowPosition({ x: (box?.left ?? 0) + (box?.width ?? 800) / 2, y: (box?.top ?? 0) + 240 })
  }, [screenToFlowPosition])
  useClipboard({ pasteAt: middle, onRefused })

  const selected = useEdited((editor) => editor.selected())
  const [only] = selected.size === 1 ? selected : []
  const focusInspector = useCallback(
    (id: string) => {
      editor.select([id])
      setSide(null)
      requestAnimationFrame(() => {
        const panel = root.current?.querySelector<HTMLElement>('[data-fields]')
        panel?.querySelector<HTMLElement>('textarea, input[type="text"], input:not([type]), button')?.focus()
      })
    },
    [editor],
  )

  const keys = useMemo(
    () => ({
      add: () => adding.pickAfter(only),
      edit: () => only && focusInspector(only),
      tryIt: () => setTrying({ from: null }),
      tryFromHere: () => only && setTrying({ from: { flow: editor.flowId(), block: only } }),
      ...(selectedWire && { remove: () => adding.cut(selectedWire, () => setSelectedWire(null)) }),
    }),
    [adding, only, focusInspector, editor, selectedWire],
  )
  const onKeyDown = useEditorKeys(keys, true)
  const view = useMemo(
    () => ({
      reading,
      problems: blockProblems,
      trail: trail.flow === editor.flowId() ? trail : noTrail,
      found: null,
      others: others.blocks,
      insertOn: adding.insertOn,
    }),
    [reading, blockProblems, trail, editor, others.blocks, adding.insertOn],
  )

  useEffect(() => {
    if (only) setSide(null)
  }, [only])

  const ofBlock = useMemo(
    () => problems.filter(({ flow, block }) => flow === editor.flowId() && block === only),
    [problems, editor, only],
  )

  return (
    <CanvasViewProvider value={view}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole editor, whatever inside has the focus */}
      <div ref={root} className="flex h-dvh flex-col bg-canvas" onKeyDown={onKeyDown}>
        <TopBar
          name={name}
          onRename={onRename}
          people={<AvatarStack people={others.people} />}
          problems={count(problems)}
          onProblems={() => setSide(side === 'problems' ? null : 'problems')}
          trying={trying !== null}
          onTry={() => setTrying(trying ? null : { from: null })}
          onConflicts={() => setConflicts(true)}
          publish={publish}
        />
        <div className="flex min-h-0 flex-1">
          <LeftRail folded={trying !== null} onAdd={(type) => adding.add(type, only)} />
          <main className="relative min-w-0 flex-1" aria-label={said.canvas} {...adding.dropTarget}>
            <FlowCanvas
              onDropped={adding.onDropped}
              onPick={adding.onPick}
              onOpenBlock={focusInspector}
              selectedWire={selectedWire}
              onSelectWire={setSelectedWire}
            >
              <CanvasTools />
            </FlowCanvas>
            {adding.picker && (
              <BlockPicker
                screen={adding.picker.screen}
                {...(adding.picker.after && { after: adding.picker.after })}
                onPick={(type) => {
                  const id = adding.pick(type)
                  if (id) focusInspector(id)
                }}
                onClose={adding.close}
              />
            )}
          </main>
          {(side || only) && (
            <aside
              data-inspector
              aria-label={side ? said.problems : said.inspector}
              className="flex w-90 shrink-0 flex-col border-line border-s bg-surface max-lg:absolute max-lg:inset-y-12 max-lg:end-0 max-lg:z-(--layer-bar) max-sm:w-full"
            >
              {side === 'problems' ? (
                <>
                  <PanelTitle title={said.problems} onClose={() => setSide(null)} />
                  <ProblemList problems={problems} onGo={() => setSide(null)} />
                </>
              ) : (
                only && (
                  <ServicesProvider value={services}>
                    <Inspector block={only} problems={ofBlock} onLanguage={setLanguage} />
                  </ServicesProvider>
                )
              )}
            </aside>
          )}
          {trying && (
            <SimulatorPanel
              key={JSON.stringify(trying)}
              from={trying.from}
              language={language}
              name={name}
              services={services}
              onTrail={setTrail}
              onClose={() => {
                setTrying(null)
                setTrail(noTrail)
              }}
            />
          )}
        </div>
        <ConflictCards open={conflicts} onClose={() => setConflicts(false)} />
      </div>
    </CanvasViewProvider>
  )
}

function PanelTitle({ title, onClose }: { title: string; onClose: () => void }) {
  const said = useWords(screenWords)
  return (
    <header className="flex h-12 items-center border-line border-b px-4">
      <h2 className="font-semibold text-13">{title}</h2>
      <IconButton label={said.close} icon={X} className="ms-auto" onClick={onClose} />
    </header>
  )
}

function count(problems: readonly ProblemFound[]): number {
  return problems.filter(({ severity }) => severity !== 'advice').length
}

const screenWords = words({
  en: { canvas: 'Flow', inspector: 'Block', problems: 'Problems', close: 'Close' },
  fr: { canvas: 'Parcours', inspector: 'Bloc', problems: 'Problèmes', close: 'Fermer' },
})
