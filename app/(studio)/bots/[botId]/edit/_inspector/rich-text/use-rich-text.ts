'use client'

import type { Extension } from '@codemirror/state'
import { Annotation, Compartment, EditorState, Prec, StateEffect } from '@codemirror/state'
import { EditorView, keymap, placeholder as placeholderOf } from '@codemirror/view'
import type { RefObject } from 'react'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { ChipOptions } from './decorations.ts'
import { decorations } from './decorations.ts'
import { pastedMarkdown } from './pasted-markdown.ts'
import type { RichEdit } from './rich-edits.ts'
import { nextItem, toggleLink, toggleMark } from './rich-edits.ts'
import { textKeys } from './text-keys.ts'

/** Set on what comes from outside: another person, undo, another language. It is not sent back. */
const fromOutside = Annotation.define<boolean>()

export type RichTextOptions = {
  value: string
  onValueChange: (value: string) => void
  /** After each change by the author, and each move of the caret. */
  onCaret: (view: EditorView, typed: boolean) => void
  onBlur: () => void
  /** Keys of the list that is open over it; true: dealt with. */
  onKey: (event: KeyboardEvent) => boolean
  undo: () => void
  redo: () => void
  multiline: boolean
  markdown: boolean
  placeholder: string | undefined
  attributes: { [name: string]: string }
  chips: ChipOptions
}

/**
 * A CodeMirror over the text itself: what is typed is the field's value, to the character, and what is drawn hides its
 * signs. It keeps no history of its own; undo is the editor's.
 */
export function useRichText(parent: RefObject<HTMLElement | null>, options: RichTextOptions) {
  const ref = useRef<EditorView | null>(null)
  const latest = useRef(options)
  latest.current = options
  const { multiline, markdown, placeholder, chips, attributes, value } = options
  const named = useRef(new Compartment())
  const extensions = useMemo<Extension>(
    () => [
      Prec.highest(
        keymap.of([
          { any: (_, event) => latest.current.onKey(event) || timeTravel(event, latest.current) },
          ...keys(multiline, markdown),
        ]),
      ),
      keymap.of(textKeys),
      EditorView.lineWrapping,
      placeholder ? placeholderOf(placeholder) : [],
      multiline ? [] : oneLine,
      decorations(markdown, chips),
      EditorView.domEventHandlers({
        beforeinput: (event) => {
          const { undo, redo } = latest.current
          const act = { historyUndo: undo, historyRedo: redo }[event.inputType]
          act?.()
          return act !== undefined
        },
        blur: () => latest.current.onBlur(),
        paste: (event, view) => markdown && pasteRich(event, view),
      }),
      EditorView.updateListener.of((update) => {
        const { onValueChange, onCaret } = latest.current
        const own = !update.transactions.some((one) => one.annotation(fromOutside))
        if (update.docChanged && own) onValueChange(update.state.doc.toString())
        if (own && (update.docChanged || update.selectionSet)) onCaret(update.view, update.docChanged)
      }),
    ],
    [multiline, markdown, placeholder, chips],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; the effects below keep it up to date
  useLayoutEffect(() => {
    const host = parent.current
    if (!host) return
    const view = new EditorView({
      parent: host,
      state: EditorState.create({
        doc: value,
        extensions: [named.current.of(EditorView.contentAttributes.of(attributes)), extensions],
      }),
    })
    ref.current = view
    return () => view.destroy()
  }, [])

  const first = useRef(true)
  useEffect(() => {
    if (first.current) return
    const all = [named.current.of(EditorView.contentAttributes.of(latest.current.attributes)), extensions]
    ref.current?.dispatch({ effects: StateEffect.reconfigure.of(all) })
  }, [extensions])
  const said = JSON.stringify(attributes)
  useEffect(() => {
    const effects = named.current.reconfigure(EditorView.contentAttributes.of(JSON.parse(said)))
    if (!first.current) ref.current?.dispatch({ effects })
    first.current = false
  }, [said])
  useLayoutEffect(() => {
    const view = ref.current
    if (view) takeOver(view, value)
  }, [value])
  return ref
}

/** Puts a value from outside in, touching only what differs, so that the caret stays where it was. */
function takeOver(view: EditorView, value: string): void {
  const before = view.state.doc.toString()
  const after = value.replace(/\r\n?/g, '\n')
  if (before === after) return
  let start = 0
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++
  let end = 0
  const longest = Math.min(before.length, after.length) - start
  while (end < longest && before.at(-1 - end) === after.at(-1 - end)) end++
  view.dispatch({
    changes: { from: start, to: before.length - end, insert: after.slice(start, after.length - end) },
    annotations: fromOutside.of(true),
  })
}

/** Does an edit, and selects what it says, wherever that stands afterwards. */
export function applyEdit(view: EditorView, { changes, select }: RichEdit): void {
  const set = view.state.changes(changes)
  // A place given inside something that is put in counts from its beginning.
  const [only] = changes
  const typedOver = changes.length === 1 && only && select.from > only.from && only.insert.length > 1
  const selection =
    typedOver || !changes.length
      ? { anchor: select.from, head: select.to }
      : {
          anchor: set.mapPos(select.from, 1),
          head: set.mapPos(select.to, select.from === select.to ? 1 : -1),
        }
  view.dispatch({ changes: set, selection, scrollIntoView: true, userEvent: 'input' })
}

const oneLine = EditorState.transactionFilter.of((transaction) => {
  if (transaction.newDoc.lines === 1) return transaction
  const text = transaction.newDoc.toString()
  const breaks = [...text.matchAll(/\s*\n\s*/g)]
  const changes = breaks.map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    insert: found.index === 0 || found.index + found[0].length === text.length ? '' : ' ',
  }))
  return [transaction, { changes, sequential: true }]
})

function timeTravel(event: KeyboardEvent, { undo, redo }: RichTextOptions): boolean {
  const key = event.key.toLowerCase()
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return false
  event.preventDefault()
  if (key === 'y' || event.shiftKey) redo()
  else undo()
  return true
}

function keys(multiline: boolean, markdown: boolean) {
  const edit = (make: (text: string, from: number, to: number) => RichEdit | null) => (view: EditorView) => {
    const { from, to } = view.state.selection.main
    const made = make(view.state.doc.toString(), from, to)
    if (made) applyEdit(view, made)
    return made !== null
  }
  return [
    ...(multiline ? [] : [{ key: 'Enter', run: () => true }]),
    ...(markdown
      ? [
          { key: 'Mod-b', run: edit((text, from, to) => toggleMark(text, from, to, 'bold')) },
          { key: 'Mod-i', run: edit((text, from, to) => toggleMark(text, from, to, 'italic')) },
        ]
      : []),
    ...(markdown && multiline
      ? [{ key: 'Enter', run: edit((text, from, to) => (from === to ? nextItem(text, from) : null)) }]
      : []),
  ]
}

/** Formatted text comes in as Markdown; an address put over words makes a link of them. */
function pasteRich(event: ClipboardEvent, view: EditorView): boolean {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  const html = event.clipboardData?.getData('text/html') ?? ''
  const { from, to } = view.state.selection.main
  if (from < to && /^https?:\/\/\S+$/.test(text.trim())) {
    event.preventDefault()
    applyEdit(view, {
      ...toggleLink(view.state.doc.toString(), from, to, text.trim()),
      select: { from: to, to },
    })
    return true
  }
  const markdown = html ? pastedMarkdown(new DOMParser().parseFromString(html, 'text/html').body) : ''
  if (!markdown || markdown.replace(/\s/g, '') === text.replace(/\s/g, '')) return false
  event.preventDefault()
  view.dispatch(view.state.replaceSelection(markdown), { userEvent: 'input.paste', scrollIntoView: true })
  return true
}
