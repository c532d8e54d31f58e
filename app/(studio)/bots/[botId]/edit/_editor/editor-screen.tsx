'use client'

import { ReactFlowProvider, useReactFlow } from '@xyflow/react'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { AvatarStack } from '#app/_ui/avatar-stack.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { ProblemFound } from '#flow/check/problem-found.ts'
import { words } from '#flow/words.ts'
import { CanvasViewProvider } from '../_canvas/canvas-context.tsx'
import { CanvasTools, useTidy } from '../_canvas/canvas-tools.tsx'
import { FlowCanvas } from '../_canvas/flow-canvas.tsx'
import { useBlockFocus } from '../_canvas/use-block-focus.ts'
import { useFit } from '../_canvas/use-fit.ts'
import { useMeasured } from '../_canvas/use-measured.ts'
import type { NamedAction } from '../_commands/command-palette.tsx'
import { useLetters } from '../_commands/use-letters.ts'
import type { FoundText } from '../_find/find-texts.ts'
import { ServicesProvider } from '../_inspector/services-context.tsx'
import { LeftRail } from '../_palette/left-rail.tsx'
import type { Trail } from '../_simulator/trail.ts'
import { noTrail } from '../_simulator/trail.ts'
import { Announcer } from './announcer.tsx'
import { ConflictCards } from './conflict-cards.tsx'
import { EditorProvider, useEdited, useEditor } from './editor-context.tsx'
import type { FlowEditor } from './flow-editor.ts'
import { focusFields } from './focus-fields.ts'
import {
  BlockPicker,
  CommandPalette,
  ConnectPicker,
  FindBar,
  Inspector,
  SelectionPanel,
  ShortcutSheet,
  SimulatorPanel,
} from './later-panels.ts'
import { ProblemList } from './problem-list.tsx'
import type { EditorServices } from './services.ts'
import type { Shortcut } from './shortcuts.ts'
import { shortcuts, shortcutWords } from './shortcuts.ts'
import { TopBar } from './top-bar.tsx'
import { useAdding } from './use-adding.ts'
import { useClipboard } from './use-clipboard.ts'
import type { KeyActions } from './use-editor-keys.ts'
import { ownActions, useEditorKeys } from './use-editor-keys.ts'
import { useFollow } from './use-follow.ts'
import { useOthers } from './use-others.ts'
import { usePanelsAhead } from './use-panels-ahead.ts'
import { useBlockProblems, useProblems } from './use-problems.ts'
import { useRevealSelected } from './use-reveal-selected.ts'
import { useSelectionAtRest } from './use-selection-at-rest.ts'

export type EditorScreenProps = {
  editor: FlowEditor
  services: EditorServices
  name: string
  onRename: (name: string) => void
  publish: ReactNode
  /** What was published before, for the left rail. */
  versions: ReactNode
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

function Screen({ services, name, onRename, publish, versions, onRefused }: EditorScreenProps) {
  const editor = useEditor()
  const locale = useLocale()
  const said = useWords(screenWords)
  const does = useWords(shortcutWords)
  const { defaultLanguage, languages } = useEdited((editor) => editor.document().settings)
  const [chosenLanguage, setLanguage] = useState<string | null>(null)
  const language =
    chosenLanguage && Object.hasOwn(languages, chosenLanguage)
      ? chosenLanguage
      : Object.hasOwn(languages, locale)
        ? locale
        : defaultLanguage
  const measured = useMeasured()
  const reading = useMemo(() => ({ locale, language, measured }), [locale, language, measured])
  const problems = useProblems()
  const blockProblems = useBlockProblems(problems)
  const others = useOthers(services)
  const [selectedWire, setSelectedWire] = useState<string | null>(null)
  const [side, setSide] = useState<Side>(null)
  const [conflicts, setConflicts] = useState(false)
  const [trying, setTrying] = useState<{ from: { flow: string; block: string } | null } | null>(null)
  const [trail, setTrail] = useState<Trail>(noTrail)
  const root = useRef<HTMLDivElement>(null)
  const flowView = useReactFlow()
  const { screenToFlowPosition } = flowView
  const { focus, reveal } = useBlockFocus(reading)
  const showBlocks = useFit(reading)
  const [tidying, tidy] = useTidy(reading)
  const [letters, setLetters] = useLetters()
  const [open, setOpen] = useState<'commands' | 'help' | null>(null)
  const [finding, setFinding] = useState(false)
  const [again, setAgain] = useState(0)
  const [found, setFound] = useState<readonly FoundText[] | null>(null)
  const [connecting, setConnecting] = useState<string | null>(null)
  const [target, setTarget] = useState<string | null>(null)
  const adding = useAdding(root, reading)
  usePanelsAhead()

  const middle = useCallback(() => {
    const box = root.current?.getBoundingClientRect()
    return screenToFlowPosition({ x: (box?.left ?? 0) + (box?.width ?? 800) / 2, y: (box?.top ?? 0) + 240 })
  }, [screenToFlowPosition])
  useClipboard({ pasteAt: middle, onRefused })

  // Drawing a panel takes more than a frame: it is done between frames.
  const selected = useDeferredValue(useSelectionAtRest())
  const flowId = useEdited((editor) => editor.flowId())
  const [only] = selected.size === 1 ? selected : []
  useRevealSelected(only, reveal)
  useFollow(trail, reveal)
  const focusInspector = useCallback(
    (id: string) => {
      editor.select([id])
      setSide(null)
      focusFields(root, id)
    },
    [editor],
  )

  const keys = useMemo(() => {
    // A key is for what is selected when it is pressed, drawn or not.
    const withSelected = (act: (block: string) => void) => {
      const block = onlySelected(editor)
      if (block) act(block)
    }
    return {
      add: () => adding.pickAfter(onlySelected(editor)),
      edit: () => withSelected(focusInspector),
      tryIt: () => setTrying({ from: null }),
      tryFromHere: () => withSelected((block) => setTrying({ from: { flow: editor.flowId(), block } })),
      connect: () => withSelected(setConnecting),
      fit: () => showBlocks(),
      tidy,
      search: () => setFinding(true),
      findNext: () => (finding ? setAgain((count) => count + 1) : setFinding(true)),
      findPrevious: () => (finding ? setAgain((count) => count - 1) : setFinding(true)),
      commands: () => setOpen('commands'),
      help: () => setOpen('help'),
      ...(selectedWire && {
        remove: () => adding.cut(selectedWire, () => setSelectedWire(null)),
        escape: () => {
          setSelectedWire(null)
          editor.select([])
        },
      }),
    }
  }, [adding, focusInspector, editor, selectedWire, showBlocks, tidy, finding])
  useEditorKeys(root, keys, letters, focus)
  const actions: KeyActions = { ...ownActions(editor, flowView, focus), ...keys }
  const view = useMemo(
    () => ({
      reading,
      problems: blockProblems,
      trail: trail.flow === editor.flowId() ? trail : noTrail,
      found: connecting && target ? new Set([connecting, target]) : found && blocksIn(found, flowId),
      others: others.blocks,
      insertOn: adding.insertOn,
    }),
    [
      reading,
      blockProblems,
      trail,
      editor,
      others.blocks,
      adding.insertOn,
      found,
      flowId,
      connecting,
      target,
    ],
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
      <div ref={root} className="relative flex h-dvh flex-col overflow-hidden bg-canvas">
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
          <LeftRail
            folded={trying !== null}
            onAdd={(type) => adding.add(type, onlySelected(editor))}
            versions={versions}
          />
          <main className="relative min-w-0 flex-1" aria-label={said.canvas} {...adding.dropTarget}>
            <FlowCanvas
              onDropped={adding.onDropped}
              onPick={adding.onPick}
              onOpenBlock={focusInspector}
              selectedWire={selectedWire}
              onSelectWire={setSelectedWire}
              actions={actions}
              onCopy={() => window.document.execCommand('copy')}
            >
              <CanvasTools tidying={tidying} onTidy={tidy} />
            </FlowCanvas>
            {adding.picker && (
              <BlockPicker
                screen={adding.picker.screen}
                {...(adding.picker.after && { after: adding.picker.after })}
                onPick={(type) => {
                  const id = adding.pick(type)
                  if (id) focusInspector(id)
                }}
                onClose={() => {
                  adding.close()
                  if (only) focus(only)
                }}
              />
            )}
            {connecting && (
              <ConnectPicker
                block={connecting}
                onTarget={setTarget}
                onClose={() => {
                  setConnecting(null)
                  focus(connecting)
                }}
              />
            )}
            {finding && (
              <FindBar
                again={again}
                onFound={setFound}
                onLanguage={setLanguage}
                onClose={() => {
                  setFinding(false)
                  const [first] = editor.selected()
                  if (first) focus(first)
                }}
              />
            )}
          </main>
          {(side || selected.size > 0) && (
            <aside
              onKeyDown={(event) => {
                if (event.key !== 'Escape' || event.defaultPrevented || !only) return
                event.stopPropagation()
                focus(only)
              }}
              data-inspector={only ?? ''}
              aria-label={side ? said.problems : said.inspector}
              className="flex w-90 shrink-0 flex-col border-line border-s bg-surface max-lg:absolute max-lg:end-0 max-lg:top-12 max-lg:bottom-0 max-lg:z-(--layer-bar) max-sm:top-[38dvh] max-sm:w-full max-sm:rounded-t-bubble max-sm:border-t max-sm:shadow-2"
            >
              {side === 'problems' ? (
                <>
                  <PanelTitle title={said.problems} onClose={() => setSide(null)} />
                  <ProblemList problems={problems} onGo={() => setSide(null)} />
                </>
              ) : (
                <ServicesProvider value={services}>
                  {only ? (
                    <Inspector
                      block={only}
                      problems={ofBlock}
                      onLanguage={setLanguage}
                      onClose={() => editor.select([])}
                    />
                  ) : (
                    <SelectionPanel selected={selected} />
                  )}
                </ServicesProvider>
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
        <Announcer />
        {open === 'commands' && (
          <CommandPalette
            actions={named(actions, does)}
            onAdd={(type) => {
              const id = adding.add(type, onlySelected(editor))
              if (id) focusInspector(id)
            }}
            onClose={() => {
              setOpen(null)
              if (only) requestAnimationFrame(() => focus(only))
            }}
          />
        )}
        {open === 'help' && (
          <ShortcutSheet letters={letters} onLetters={setLetters} onClose={() => setOpen(null)} />
        )}
        <ConflictCards open={conflicts} onClose={() => setConflicts(false)} />
      </div>
    </CanvasViewProvider>
  )
}

function onlySelected(editor: FlowEditor): string | undefined {
  const [first, second] = editor.selected()
  return second === undefined ? first : undefined
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

function blocksIn(found: readonly FoundText[], flow: string): ReadonlySet<string> {
  return new Set(found.flatMap((text) => (text.flow === flow ? [text.block] : [])))
}

function named(actions: KeyActions, does: Record<Shortcut, string>): NamedAction[] {
  return shortcuts.flatMap(({ does: id, keys }) => {
    const act = actions[id]
    return act && id !== 'commands' && id !== 'escape' ? [{ name: does[id], shortcut: keys[0], act }] : []
  })
}

function count(problems: readonly ProblemFound[]): number {
  return problems.filter(({ severity }) => severity !== 'advice').length
}

const screenWords = words({
  en: { canvas: 'Flow', inspector: 'Block', problems: 'Problems', close: 'Close' },
  fr: { canvas: 'Parcours', inspector: 'Bloc', problems: 'Problèmes', close: 'Fermer' },
})
