'use client'

import type { EditorView } from '@codemirror/view'
import { Bold, Braces, Italic, Link2, List } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { moveFocus } from '#app/_chat/move-focus.ts'
import { classes } from '#app/_ui/classes.ts'
import { useFieldIds } from '#app/_ui/field.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { addVariable } from '#flow/edit/commands/variables.ts'
import { words } from '#flow/words.ts'
import { useEdited, useEditor } from '../_editor/editor-context.tsx'
import './rich-text/rich-text.css'
import { ChipEditor } from './rich-text/chip-editor.tsx'
import { openBrace } from './rich-text/open-brace.ts'
import { givenNames, isKnown, outputsOf } from './rich-text/outputs.ts'
import type { RichEdit } from './rich-text/rich-edits.ts'
import { toggleLink, toggleList, toggleMark } from './rich-text/rich-edits.ts'
import { applyEdit, useRichText } from './rich-text/use-rich-text.ts'
import { VariableOptions } from './rich-text/variable-options.tsx'

export type TemplateInputProps = {
  value: string
  onValueChange: (value: string) => void
  multiline?: boolean
  /** Offer bold, italic, links and lists. */
  markdown?: boolean
  placeholder?: string
  lang?: string
  /** Its name when no `Field` gives one. */
  label?: string
}

/**
 * A text with variables as chips: `{` opens their list, arrows and Enter choose; a chip is opened by a click, or by
 * Enter where it is selected. With `markdown`, bold is bold and a list a list, by Ctrl+B and Ctrl+I and a small bar.
 */
export function TemplateInput({
  value,
  onValueChange,
  multiline = false,
  markdown = false,
  placeholder,
  lang,
  label,
}: TemplateInputProps) {
  const said = useWords(inputWords)
  const editor = useEditor()
  const field = useFieldIds()
  const host = useRef<HTMLDivElement>(null)
  const listId = useId()
  const declared = useEdited((editor) => editor.document().variables)
  const names = useMemo(() => [...Object.keys(declared).sort(), ...givenNames], [declared])
  const [caret, setCaret] = useState<number | null>(null)
  const [active, setActive] = useState(0)
  const [chip, setChip] = useState<{ from: number; to: number } | null>(null)

  const open = caret === null ? null : openBrace(value, caret)
  const offered = useMemo(() => (open ? offers(names, open.typed) : []), [names, open])
  const chips = useMemo(
    () => ({
      isKnown: (name: string) => isKnown(name, names),
      called: said.called,
      onOpen(view: EditorView, { from, to }: { from: number; to: number }) {
        view.dispatch({ selection: { anchor: from, head: to } })
        setChip({ from, to })
      },
    }),
    [names, said],
  )

  function choose(name: string | undefined) {
    if (!open || !name || !view.current) return
    if (!isKnown(name, names)) {
      editor.run((document, ids) => addVariable(document, ids, { name, variable: { type: 'text' } }))
    }
    const insert = `{{ ${name} }}`
    setCaret(null)
    view.current.dispatch({
      changes: { from: open.from, to: open.to, insert },
      selection: { anchor: open.from + insert.length },
    })
    view.current.focus()
  }
  function onKey(event: KeyboardEvent): boolean {
    if (offered.length) {
      const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (steps) setActive((active + steps + offered.length) % offered.length)
      else if (event.key === 'Enter' || event.key === 'Tab') choose(offered[active] ?? offered[0])
      else if (event.key === 'Escape') setCaret(null)
      else return false
      event.preventDefault()
      event.stopPropagation()
      return true
    }
    const main = view.current?.state.selection.main
    if (event.key !== 'Enter' || !main || main.empty) return false
    const whole = outputsOf(value).find(({ from, to }) => from === main.from && to === main.to)
    if (whole) setChip(whole)
    return whole !== undefined
  }

  const named = field && !label ? field['aria-labelledby'] : undefined
  const view = useRichText(host, {
    value,
    onValueChange,
    multiline,
    markdown,
    placeholder,
    chips,
    onKey,
    onCaret: (now, typed) => {
      const { head } = now.state.selection.main
      setCaret((before) => (typed || before !== null ? head : null))
      if (typed) setActive(0)
    },
    onBlur: () => setCaret(null),
    undo: editor.undo,
    redo: editor.redo,
    attributes: {
      role: 'textbox',
      'aria-haspopup': 'listbox',
      'aria-autocomplete': 'list',
      'aria-controls': listId,
      'aria-multiline': String(multiline),
      spellcheck: 'true',
      autocorrect: 'on',
      autocapitalize: 'sentences',
      ...(lang && { lang }),
      ...(label && { 'aria-label': label }),
      ...(named && { 'aria-labelledby': named }),
      ...(field?.['aria-describedby'] && { 'aria-describedby': field['aria-describedby'] }),
      ...(field?.['aria-invalid'] && { 'aria-invalid': 'true' }),
      ...(offered.length && { 'aria-activedescendant': `${listId}-${active}` }),
    },
  })
  useEffect(() => {
    const words = named ? document.getElementById(named) : null
    const focus = () => view.current?.focus()
    words?.addEventListener('click', focus)
    return () => words?.removeEventListener('click', focus)
  }, [named, view])

  const edit = (make: (text: string, from: number, to: number) => RichEdit) => () => {
    const now = view.current
    if (!now) return
    const { from, to } = now.state.selection.main
    applyEdit(now, make(now.state.doc.toString(), from, to))
    now.focus()
  }
  const insertBrace = () => {
    const now = view.current
    if (!now) return
    now.focus()
    now.dispatch(now.state.replaceSelection('{'))
  }
  const mark = (name: 'bold' | 'italic') => edit((text, from, to) => toggleMark(text, from, to, name))
  const tools = [
    { label: said.bold, icon: Bold, shortcut: 'Mod+B', onClick: mark('bold') },
    { label: said.italic, icon: Italic, shortcut: 'Mod+I', onClick: mark('italic') },
    { label: said.link, icon: Link2, onClick: edit(toggleLink) },
    ...(multiline ? [{ label: said.list, icon: List, onClick: edit(toggleList) }] : []),
    { label: said.variable, icon: Braces, shortcut: '{', onClick: insertBrace },
  ]
  const replaceChip = (output: string) => {
    if (!chip || !view.current) return
    view.current.dispatch({ changes: { ...chip, insert: output } })
    setChip({ from: chip.from, to: chip.from + output.length })
  }
  const closeChip = () => {
    if (chip) view.current?.dispatch({ selection: { anchor: Math.min(chip.to, value.length) } })
    setChip(null)
    view.current?.focus()
  }

  return (
    <div>
      <div className="relative">
        <div ref={host} className={classes('rich-text', multiline && 'rich-text-tall')} />
        {offered.length > 0 && (
          <VariableOptions
            id={listId}
            names={offered}
            isKnown={chips.isKnown}
            active={active}
            onChoose={choose}
          />
        )}
      </div>
      {chip && host.current && (
        <ChipEditor
          key={chip.from}
          anchor={host.current}
          output={value.slice(chip.from, chip.to)}
          names={names}
          onChange={replaceChip}
          onRemove={() => {
            view.current?.dispatch({ changes: chip, selection: { anchor: chip.from } })
            setChip(null)
            view.current?.focus()
          }}
          onClose={closeChip}
        />
      )}
      {markdown && (
        // One stop for Tab, as a bar of tools is; arrows go along it.
        <div role="toolbar" aria-label={said.formatting} onKeyDown={moveFocus} className="mt-1 flex gap-0.5">
          {tools.map((tool, place) => (
            <IconButton
              key={tool.label}
              data-item
              tabIndex={place === 0 ? undefined : -1}
              size="sm"
              {...tool}
            />
          ))}
        </div>
      )}
    </div>
  )
}

/** Names that hold what is typed, and what is typed itself when it could be a new one. */
function offers(names: readonly string[], typed: string): string[] {
  const found = names.filter((name) => name.toLowerCase().includes(typed.toLowerCase())).slice(0, 8)
  return /^[a-z_]\w*$/i.test(typed) && !names.includes(typed) ? [...found, typed] : found
}

const inputWords = words({
  en: {
    called: (name: string) => `Variable ${name}`,
    formatting: 'Formatting',
    bold: 'Bold',
    italic: 'Italic',
    link: 'Link',
    list: 'List',
    variable: 'Insert a variable',
  },
  fr: {
    called: (name: string) => `Variable ${name}`,
    formatting: 'Mise en forme',
    bold: 'Gras',
    italic: 'Italique',
    link: 'Lien',
    list: 'Liste',
    variable: 'Insérer une variable',
  },
})
