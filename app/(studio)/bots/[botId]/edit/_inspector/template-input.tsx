'use client'

import { Field } from '@base-ui/react/field'
import { Bold, Braces, Italic, Link2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useId, useMemo, useRef, useState } from 'react'
import { classes } from '#app/_ui/classes.ts'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { popupStyle } from '#app/_ui/popup-style.ts'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { useEdited } from '../_editor/editor-context.tsx'
import { openBrace, wrapSelection } from './text-editing.ts'

export type TemplateInputProps = {
  value: string
  onValueChange: (value: string) => void
  multiline?: boolean
  /** Offer bold, italic and links. */
  markdown?: boolean
  placeholder?: string
  lang?: string
  /** Its name when no `Field` gives one. */
  label?: string
}

const given = ['now', 'locale', 'channel']

/**
 * A text with variables: `{` opens their list, arrows and Enter choose, and the text keeps `{{ name }}`. Grows with
 * what is written. With `markdown`, Ctrl+B and Ctrl+I, and a small bar.
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
  const ref = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const declared = useEdited((editor) => editor.document().variables)
  const [caret, setCaret] = useState<number | null>(null)
  const [active, setActive] = useState(0)
  const open = caret === null ? null : openBrace(value, caret)
  const names = useMemo(() => [...Object.keys(declared).sort(), ...given], [declared])
  const offered = open
    ? names.filter((name) => name.toLowerCase().includes(open.typed.toLowerCase())).slice(0, 8)
    : []

  const put = (next: { text: string; from: number; to: number }) => {
    onValueChange(next.text)
    requestAnimationFrame(() => {
      ref.current?.focus()
      ref.current?.setSelectionRange(next.from, next.to)
    })
  }
  const choose = (name: string) => {
    if (!open) return
    const output = `{{ ${name} }}`
    const text = value.slice(0, open.from) + output + value.slice(open.to)
    setCaret(null)
    put({ text, from: open.from + output.length, to: open.from + output.length })
  }
  const wrap = (before: string, after: string) => {
    const area = ref.current
    if (area) put(wrapSelection(value, area.selectionStart, area.selectionEnd, before, after))
  }
  const insertBrace = () => {
    const area = ref.current
    const at = area?.selectionStart ?? value.length
    onValueChange(`${value.slice(0, at)}{${value.slice(at)}`)
    requestAnimationFrame(() => {
      area?.focus()
      area?.setSelectionRange(at + 1, at + 1)
      setCaret(at + 1)
    })
  }
  function onKeyDown(event: KeyboardEvent) {
    if (offered.length) {
      const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (steps) {
        event.preventDefault()
        setActive((active + steps + offered.length) % offered.length)
        return
      }
      if (event.key === 'Enter' || event.key === 'Tab') {
        event.preventDefault()
        choose(offered[active] ?? offered[0] ?? '')
        return
      }
      if (event.key === 'Escape') {
        event.preventDefault()
        event.stopPropagation()
        setCaret(null)
        return
      }
    }
    if (event.key === 'Enter' && !multiline) event.preventDefault()
    if (!markdown || !(event.ctrlKey || event.metaKey)) return
    const marks = { b: '**', i: '*' }[event.key.toLowerCase()]
    if (!marks) return
    event.preventDefault()
    wrap(marks, marks)
  }

  return (
    <div className="relative">
      <Field.Control
        value={value}
        render={<textarea ref={ref} lang={lang} rows={1} />}
        {...(label && { 'aria-label': label })}
        placeholder={placeholder}
        role="combobox"
        aria-haspopup="listbox"
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={listId}
        aria-activedescendant={offered.length ? `${listId}-${active}` : undefined}
        onValueChange={(typed) => {
          onValueChange(multiline ? typed : typed.replace(/\n+/g, ' '))
          setCaret(ref.current?.selectionStart ?? null)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setCaret(null)}
        className={classes(
          'field-sizing-content block w-full resize-none rounded-control border border-line-control bg-surface px-2.5 py-1.5 text-13 text-ink-1 leading-5 placeholder:text-ink-3',
          multiline ? 'max-h-80 min-h-16' : 'min-h-8',
        )}
      />
      {offered.length > 0 && (
        <ul
          id={listId}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox
          role="listbox"
          aria-label={said.variables}
          className={classes(popupStyle, 'absolute inset-x-0 top-full mt-1 max-h-64 overflow-y-auto p-1')}
        >
          {offered.map((name, index) => (
            <li
              key={name}
              id={`${listId}-${index}`}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an option of the list
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onPointerDown={(event) => {
                event.preventDefault()
                choose(name)
              }}
              className={classes(
                'cursor-default rounded-control px-2 py-1 font-mono text-12',
                index === active && 'bg-hover',
              )}
            >
              {name}
            </li>
          ))}
        </ul>
      )}
      {markdown && (
        <div className="mt-1 flex gap-0.5">
          <IconButton
            label={said.bold}
            icon={Bold}
            size="sm"
            shortcut="Mod+B"
            onClick={() => wrap('**', '**')}
          />
          <IconButton
            label={said.italic}
            icon={Italic}
            size="sm"
            shortcut="Mod+I"
            onClick={() => wrap('*', '*')}
          />
          <IconButton label={said.link} icon={Link2} size="sm" onClick={() => wrap('[', '](https://)')} />
          <IconButton label={said.variable} icon={Braces} size="sm" shortcut="{" onClick={insertBrace} />
        </div>
      )}
    </div>
  )
}

const inputWords = words({
  en: { variables: 'Variables', bold: 'Bold', italic: 'Italic', link: 'Link', variable: 'Insert a variable' },
  fr: {
    variables: 'Variables',
    bold: 'Gras',
    italic: 'Italique',
    link: 'Lien',
    variable: 'Insérer une variable',
  },
})
