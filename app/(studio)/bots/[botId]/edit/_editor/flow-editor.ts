import type { BlockRef, FlowDocument } from '#flow/document.ts'
import type { Change } from '#flow/edit/change.ts'
import { broughtBlocks, touches } from '#flow/edit/change.ts'
import type { ChangeName } from '#flow/edit/change-name.ts'
import type { Commanded, Ids } from '#flow/edit/commands/commands.ts'
import type { History } from '#flow/edit/history.ts'
import { emptyHistory, record, redo, undo } from '#flow/edit/history.ts'
import { insist } from '#flow/edit/rebase.ts'
import type { Words } from '#flow/words.ts'
import type { DraftTransport, SaveState } from './draft-sync.ts'
import { draftSync } from './draft-sync.ts'
import type { Refused } from './replica.ts'

/** An author's intention, on whatever is shown when it runs. */
export type Intention = (document: FlowDocument, ids: Ids) => Commanded

/** What the browser keeps of a draft between visits. */
export type Kept = { waiting: Change[]; history: History }
export type Store = { load(): Promise<Kept | undefined>; save(kept: Kept): void }

/** What was just done, to be said aloud; a new object each time. */
export type News = { did: 'run' | 'undo' | 'redo'; name: ChangeName }

export type EditorOptions = {
  opened: { document: FlowDocument; revision: number }
  kept: Kept | undefined
  transport: DraftTransport
  store: Store
  now: () => number
  newId: () => string
  /** A command was refused, or an undo could not be done: say why. */
  onRefused: (says: Words<string>) => void
}

/** The state of the editor outside React; components subscribe to the part they show. */
export type FlowEditor = ReturnType<typeof createFlowEditor>

export function createFlowEditor(options: EditorOptions) {
  const { now, newId, store } = options
  const listeners = new Set<() => void>()
  let history: History = options.kept?.history ?? emptyHistory
  let waiting: Change[] = options.kept?.waiting ?? []
  let flow = options.opened.document.main
  let selected: ReadonlySet<string> = new Set()
  let saving: SaveState = { state: 'saved', at: null }
  let revealed: { blocks: string[] } | null = null
  let news: News | null = null
  let stopped = false
  let saveTimer: ReturnType<typeof setTimeout> | undefined

  const sync = draftSync({
    opened: options.opened,
    waiting,
    transport: options.transport,
    now,
    keeper: {
      keep(changes) {
        waiting = changes
        keepSoon()
      },
    },
    onChange: tell,
  })
  // Before it is unloaded a page still lives long enough to send; once it is hidden, a request begun then goes nowhere.
  window.addEventListener('beforeunload', flushAtExit)
  window.addEventListener('pagehide', flushAtExit)
  window.addEventListener('online', flushAtExit)

  function flushAtExit() {
    store.save({ waiting, history })
    void sync.flushNow()
  }
  function keepSoon() {
    clearTimeout(saveTimer)
    // What is kept belongs to the next editor then; what was sent already is applied once, however often it is sent.
    if (stopped) return
    saveTimer = setTimeout(() => store.save({ waiting, history }), 200)
  }
  function tell() {
    const { flows } = sync.replica().shown
    if (!Object.hasOwn(flows, flow)) openFlow(sync.replica().shown.main)
    const blocks = flows[flow]?.blocks ?? {}
    if ([...selected].some((id) => !Object.hasOwn(blocks, id))) {
      selected = new Set([...selected].filter((id) => Object.hasOwn(blocks, id)))
    }
    const next = sync.saveState()
    if (JSON.stringify(next) !== JSON.stringify(saving)) saving = next
    for (const listener of listeners) listener()
  }
  function openFlow(id: string) {
    if (id === flow) return
    flow = id
    selected = new Set()
  }
  function show(refs: BlockRef[]) {
    const [first] = refs
    if (!first) return
    openFlow(first.flow)
    selected = new Set(refs.filter((ref) => ref.flow === first.flow).map(({ block }) => block))
    revealed = { blocks: [...selected] }
  }
  function timeTravel(move: typeof undo, did: 'undo' | 'redo'): void {
    const name = history[did].at(-1)?.change.name
    const undone = move(sync.replica().shown, history, newId())
    if (!undone) return
    history = undone.history
    if (undone.change) {
      if (name) news = { did, name }
      sync.change(undone.change)
      show(touches(undone.change))
    } else if (undone.conflicts.length) options.onRefused(someoneElseChangedIt)
    keepSoon()
    tell()
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    document: () => sync.replica().shown,
    flowId: () => flow,
    selected: () => selected,
    saveState: () => saving,
    /** Blocks that shall be brought into view: a new object for each wish. */
    revealed: () => revealed,
    news: () => news,
    refused: (): Refused[] => sync.replica().refused,
    canUndo: () => history.undo.at(-1)?.change.name,
    canRedo: () => history.redo.at(-1)?.change.name,

    /**
     * Runs an author's intention on what is shown now. With `select`, what it brings is selected; what is `typed` is not
     * said aloud. Returns the change, or undefined when it was refused.
     */
    run(intention: Intention, { select = false, typed = false } = {}) {
      const commanded = intention(sync.replica().shown, newId)
      if ('refused' in commanded) {
        options.onRefused(commanded.refused)
        return undefined
      }
      if (!commanded.edits.length) return undefined
      sync.change(commanded)
      history = record(history, commanded, now())
      if (!typed) news = { did: 'run', name: commanded.name }
      keepSoon()
      if (select) show(broughtBlocks(commanded))
      tell()
      return commanded
    },
    undo: () => timeTravel(undo, 'undo'),
    redo: () => timeTravel(redo, 'redo'),

    select(ids: Iterable<string>) {
      const next = new Set(ids)
      if (next.size === selected.size && [...next].every((id) => selected.has(id))) return
      selected = next
      tell()
    },
    open(id: string) {
      openFlow(id)
      tell()
    },
    /** Goes to a block wherever it is, and selects it. */
    goTo(ref: BlockRef) {
      show([ref])
      tell()
    },
    /** Decides about a change that was refused: put ours over theirs, or let theirs stand. */
    settle(refused: Refused, keep: 'mine' | 'theirs') {
      sync.settle(refused.change.id)
      const again = keep === 'mine' ? insist(sync.replica().shown, { ...refused.change, id: newId() }) : null
      if (again) sync.change(again)
      tell()
    },
    /** Everything typed is on the server when this resolves, or it rejects. */
    async saved(): Promise<void> {
      await sync.flushNow()
      const { state } = sync.saveState()
      if (state !== 'saved') throw new Error(state)
    },
    revision: () => sync.replica().revision,
    stop() {
      window.removeEventListener('beforeunload', flushAtExit)
      window.removeEventListener('pagehide', flushAtExit)
      window.removeEventListener('online', flushAtExit)
      flushAtExit()
      stopped = true
      clearTimeout(saveTimer)
      sync.stop()
      listeners.clear()
    },
  }
}

const someoneElseChangedIt: Words<string> = {
  en: 'This cannot be undone: somebody else has changed the same thing since. Nothing was lost.',
  fr: 'Impossible d’annuler : quelqu’un d’autre a modifié la même chose depuis. Rien n’est perdu.',
}
