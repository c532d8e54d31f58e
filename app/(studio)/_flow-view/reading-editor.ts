import type { FlowDocument } from '#flow/document.ts'
import type { FlowEditor } from '../bots/[botId]/edit/_editor/flow-editor.ts'

const nobody: ReadonlySet<string> = new Set()

/** `read` shows the document as it has become meanwhile, in the same flow while that is there. */
export type ReadingEditor = FlowEditor & { read(document: FlowDocument): void }

/** What the canvas's drawing needs of an editor, for a document that is only looked at: blocks can be selected, nothing can be changed. */
export function readingEditor(opened: FlowDocument): ReadingEditor {
  let document = opened
  const listeners = new Set<() => void>()
  let flow = document.main
  let selected = nobody
  let revealed: { blocks: string[] } | null = null
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const show = (id: string, blocks: readonly string[]) => {
    if (Object.hasOwn(document.flows, id)) flow = id
    selected = new Set(blocks)
  }
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read(next) {
      if (next === document) return
      document = next
      if (!Object.hasOwn(next.flows, flow)) show(next.main, [])
      tell()
    },
    document: () => document,
    flowId: () => flow,
    selected: () => selected,
    revealed: () => revealed,
    select(ids) {
      const next = new Set(ids)
      if (next.size === selected.size && [...next].every((id) => selected.has(id))) return
      selected = next
      tell()
    },
    open(id) {
      if (id === flow) return
      show(id, [])
      tell()
    },
    goTo({ flow: id, block }) {
      show(id, [block])
      revealed = { blocks: [block] }
      tell()
    },
    saveState: () => ({ state: 'saved', at: null }),
    news: () => null,
    refused: () => [],
    canUndo: () => undefined,
    canRedo: () => undefined,
    run: () => undefined,
    undo: () => undefined,
    redo: () => undefined,
    settle: () => undefined,
    saved: async () => undefined,
    revision: () => 0,
    stop: () => listeners.clear(),
  }
}
