import type { SelectionRange } from '@codemirror/state'
import { EditorSelection, findClusterBreak, Text } from '@codemirror/state'
import type { Command, KeyBinding } from '@codemirror/view'
import { Direction, EditorView } from '@codemirror/view'

/** Where a caret goes from a place. */
type Motion = (view: EditorView, from: SelectionRange, forward: boolean) => SelectionRange

const byChar: Motion = (view, from, forward) => view.moveByChar(from, forward)
const byGroup: Motion = (view, from, forward) => view.moveByGroup(from, forward)
const byLine: Motion = (view, from, forward) => {
  const moved = view.moveVertically(from, forward)
  return moved.head === from.head ? view.moveToLineBoundary(from, forward) : moved
}
const byPage: Motion = (view, from, forward) => {
  const { clientHeight, scrollHeight } = view.scrollDOM
  const height = clientHeight < scrollHeight - 2 ? clientHeight : innerHeight
  return view.moveVertically(from, forward, Math.max(view.defaultLineHeight, height - 5))
}
/** First to where the line wraps, then to its end; backwards first to what stands behind its indentation. */
const toBoundary: Motion = (view, from, forward) => {
  const line = view.lineBlockAt(from.head)
  let moved = view.moveToLineBoundary(from, forward)
  if (moved.head === from.head && moved.head !== (forward ? line.to : line.from))
    moved = view.moveToLineBoundary(from, forward, false)
  if (forward || moved.head !== line.from) return moved
  const indent = /^\s*/.exec(view.state.sliceDoc(line.from, line.to))?.[0].length
  return indent && from.head !== line.from + indent ? EditorSelection.cursor(line.from + indent) : moved
}
const toLineEnd: Motion = (view, from, forward) => view.moveToLineBoundary(from, forward, false)
const toTextEnd: Motion = (view, _, forward) => EditorSelection.cursor(forward ? view.state.doc.length : 0)

/**
 * The keys that every text field of a platform has, for a text with chips that the caret steps over as a whole. CodeMirror's
 * own set does this too, and brings its parsers of programming languages along.
 */
export const textKeys: readonly KeyBinding[] = [
  { key: 'ArrowLeft', ...moves(byChar, 'left'), preventDefault: true },
  { key: 'ArrowRight', ...moves(byChar, 'right'), preventDefault: true },
  { key: 'Mod-ArrowLeft', mac: 'Alt-ArrowLeft', ...moves(byGroup, 'left'), preventDefault: true },
  { key: 'Mod-ArrowRight', mac: 'Alt-ArrowRight', ...moves(byGroup, 'right'), preventDefault: true },
  { mac: 'Cmd-ArrowLeft', ...moves(toBoundary, 'left'), preventDefault: true },
  { mac: 'Cmd-ArrowRight', ...moves(toBoundary, 'right'), preventDefault: true },
  { key: 'ArrowUp', ...moves(byLine, 'back'), preventDefault: true },
  { key: 'ArrowDown', ...moves(byLine, 'forward'), preventDefault: true },
  { mac: 'Cmd-ArrowUp', ...moves(toTextEnd, 'back') },
  { mac: 'Cmd-ArrowDown', ...moves(toTextEnd, 'forward') },
  { key: 'PageUp', mac: 'Ctrl-ArrowUp', ...moves(byPage, 'back') },
  { key: 'PageDown', mac: 'Ctrl-ArrowDown', ...moves(byPage, 'forward') },
  { mac: 'PageUp', ...moves(byPage, 'back') },
  { mac: 'PageDown', ...moves(byPage, 'forward') },
  { key: 'Home', ...moves(toBoundary, 'back'), preventDefault: true },
  { key: 'End', ...moves(toBoundary, 'forward'), preventDefault: true },
  { key: 'Mod-Home', ...moves(toTextEnd, 'back') },
  { key: 'Mod-End', ...moves(toTextEnd, 'forward') },
  { key: 'Mod-a', run: selectAll },
  { key: 'Enter', run: breakLine, shift: breakLine },
  { key: 'Backspace', run: deletes(char(false)), shift: deletes(char(false)), preventDefault: true },
  { key: 'Delete', run: deletes(char(true)), preventDefault: true },
  { key: 'Mod-Backspace', mac: 'Alt-Backspace', run: deletes(group(false)), preventDefault: true },
  { key: 'Mod-Delete', mac: 'Alt-Delete', run: deletes(group(true)), preventDefault: true },
  { mac: 'Mod-Backspace', run: deletes(boundary(false)), preventDefault: true },
  { mac: 'Mod-Delete', run: deletes(boundary(true)), preventDefault: true },
  { mac: 'Ctrl-b', ...moves(byChar, 'left'), preventDefault: true },
  { mac: 'Ctrl-f', ...moves(byChar, 'right') },
  { mac: 'Ctrl-p', ...moves(byLine, 'back') },
  { mac: 'Ctrl-n', ...moves(byLine, 'forward') },
  { mac: 'Ctrl-a', ...moves(toLineEnd, 'back') },
  { mac: 'Ctrl-e', ...moves(toLineEnd, 'forward') },
  { mac: 'Ctrl-v', ...moves(byPage, 'forward') },
  { mac: 'Ctrl-d', run: deletes(char(true)) },
  { mac: 'Ctrl-h', run: deletes(char(false)) },
  { mac: 'Ctrl-Alt-h', run: deletes(group(false)) },
  { mac: 'Ctrl-k', run: deletes(lineEnd) },
]

type Way = 'left' | 'right' | 'back' | 'forward'

/** The caret, or with Shift the selection's end. What is selected is left at its side, except towards an end. */
function moves(motion: Motion, way: Way): { run: Command; shift: Command } {
  const isForward = (view: EditorView) => {
    const isLtr = view.textDirectionAt(view.state.selection.main.head) === Direction.LTR
    return way === 'forward' || way === (isLtr ? 'right' : 'left')
  }
  const collapses = motion === byChar || motion === byGroup || motion === byLine || motion === byPage
  return {
    run(view) {
      const { main } = view.state.selection
      const forward = isForward(view)
      const range =
        collapses && !main.empty
          ? EditorSelection.cursor(forward ? main.to : main.from)
          : motion(view, main, forward)
      return range.eq(main, true) ? motion === toTextEnd : select(view, range)
    },
    shift(view) {
      const { main } = view.state.selection
      const moved =
        motion === byLine ? view.moveVertically(main, isForward(view)) : motion(view, main, isForward(view))
      const { head, goalColumn, bidiLevel, assoc } = moved
      const range = EditorSelection.range(main.anchor, head, goalColumn, bidiLevel ?? undefined, assoc)
      return range.eq(main) ? motion === toTextEnd : select(view, range)
    },
  }
}

function select(view: EditorView, range: SelectionRange): true {
  const selection = EditorSelection.create([range])
  view.dispatch({ selection, scrollIntoView: true, userEvent: 'select' })
  return true
}

function selectAll(view: EditorView): boolean {
  view.dispatch({ selection: { anchor: 0, head: view.state.doc.length }, userEvent: 'select' })
  return true
}

/** The new line begins as far in as this one; spaces are not left at the end of the one or put before the other. */
function breakLine(view: EditorView): boolean {
  const { doc, selection } = view.state
  let { from, to } = selection.main
  const line = doc.lineAt(from)
  const indent = line.text.trim() ? (/^\s*/.exec(line.text)?.[0] ?? '') : ''
  while (to < line.to && /\s/.test(line.text.charAt(to - line.from))) to++
  if (!line.text.slice(0, from - line.from).trim()) from = line.from
  view.dispatch({
    changes: { from, to, insert: Text.of(['', indent]) },
    selection: { anchor: from + 1 + indent.length },
    scrollIntoView: true,
    userEvent: 'input',
  })
  return true
}

/** Deletes what is selected, or from the caret to a place; a chip that this touches goes whole. */
function deletes(place: (view: EditorView, from: SelectionRange) => number): Command {
  return (view) => {
    const { main } = view.state.selection
    const end = main.empty ? place(view, main) : main.head
    const from = outsideChips(view, Math.min(main.anchor, end), false)
    const to = outsideChips(view, Math.max(main.anchor, end), true)
    if (from === to) return false
    view.dispatch({
      changes: { from, to },
      selection: EditorSelection.create([EditorSelection.cursor(from, from < main.head ? -1 : 1)]),
      scrollIntoView: true,
      userEvent: main.empty ? (end < main.head ? 'delete.backward' : 'delete.forward') : 'delete.selection',
    })
    return true
  }
}

function outsideChips(view: EditorView, place: number, forward: boolean): number {
  let at = place
  for (const atomic of view.state.facet(EditorView.atomicRanges))
    atomic(view).between(at, at, (from, to) => {
      if (from < at && to > at) at = forward ? to : from
    })
  return at
}

function char(forward: boolean) {
  return ({ state }: EditorView, { head }: SelectionRange): number => {
    const line = state.doc.lineAt(head)
    if (head === (forward ? line.to : line.from)) return besides(state.doc, head, forward)
    const before = line.text.slice(0, head - line.from)
    // Indentation goes as it came, two spaces at a time.
    if (!forward && /^ +$/.test(before)) return head - Math.min(before.length, 2 - (before.length % 2))
    const next = findClusterBreak(line.text, head - line.from, forward)
    // How an emoji looks belongs to the emoji.
    const isLook = !forward && /[\ufe00-\ufe0f]/.test(line.text.slice(next, head - line.from))
    return line.from + (isLook ? findClusterBreak(line.text, next, false, false) : next)
  }
}

/** A word or a row of other signs, with the one space before it. */
function group(forward: boolean) {
  return ({ state }: EditorView, { head }: SelectionRange): number => {
    const line = state.doc.lineAt(head)
    const end = forward ? line.to : line.from
    if (head === end) return besides(state.doc, head, forward)
    const kindOf = state.charCategorizer(head)
    let kind: ReturnType<typeof kindOf> | null = null
    let at = head
    while (at !== end) {
      const next = line.from + findClusterBreak(line.text, at - line.from, forward)
      const sign = state.sliceDoc(Math.min(at, next), Math.max(at, next))
      if (kind !== null && kindOf(sign) !== kind) break
      if (sign !== ' ' || at !== head) kind = kindOf(sign)
      at = next
    }
    return at
  }
}

function boundary(forward: boolean) {
  return (view: EditorView, from: SelectionRange): number => {
    const { head } = view.moveToLineBoundary(from, forward)
    return head === from.head ? besides(view.state.doc, head, forward) : head
  }
}

function lineEnd({ state }: EditorView, { head }: SelectionRange): number {
  const { to } = state.doc.lineAt(head)
  return head < to ? to : besides(state.doc, head, true)
}

function besides({ length }: Text, at: number, forward: boolean): number {
  return forward ? Math.min(length, at + 1) : Math.max(0, at - 1)
}
