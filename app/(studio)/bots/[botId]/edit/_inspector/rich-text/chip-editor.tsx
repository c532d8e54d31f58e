'use client'

import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Combobox } from '#app/_ui/combobox.tsx'
import { Field } from '#app/_ui/field.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { Popover } from '#app/_ui/popover.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { checkTemplate } from '#flow/text/template.ts'
import { words } from '#flow/words.ts'
import { withValue } from '../forms/with-value.ts'
import { outputFrom, partsOf } from './outputs.ts'

const ifEmpty = /^default\s*:\s*(?:"([^"\\]*)"|'([^'\\]*)')$/

/** A variable in a text, opened: which one it is, what is said when it is empty, and how it is written. */
export function ChipEditor({
  output,
  anchor,
  names,
  onChange,
  onRemove,
  onClose,
}: {
  output: string
  anchor: Element
  names: readonly string[]
  onChange: (output: string) => void
  onRemove: () => void
  onClose: () => void
}) {
  const said = useWords(chipWords)
  const locale = useLocale()
  const { shown, filters } = partsOf(output)
  const empty = filters.find((filter) => ifEmpty.test(filter))
  const others = filters.filter((filter) => filter !== empty)
  const checked = checkTemplate(output)
  const instead =
    ifEmpty
      .exec(empty ?? '')
      ?.slice(1)
      .find(Boolean) ?? ''
  // As typed: put together and read again, a bar at the end would be gone.
  const [written, setWritten] = useState(others.join(' | '))
  const put = (next: { shown?: string; instead?: string; written?: string }) => {
    const said = (next.instead ?? instead).replace(/["\\]/g, '’')
    const { filters } = partsOf(`{{ x | ${next.written ?? written} }}`)
    onChange(outputFrom(next.shown ?? shown, [...(said ? [`default: "${said}"`] : []), ...filters]))
  }
  return (
    <Popover
      anchor={anchor}
      open
      onOpenChange={(open) => !open && onClose()}
      label={said.title}
      className="flex w-72 flex-col gap-3 p-3"
    >
      <div className="flex items-end gap-1">
        <Field label={said.variable} className="flex-1">
          <Combobox
            items={withValue(
              names.map((name) => ({ value: name, label: name })),
              shown,
            )}
            value={shown}
            onValueChange={(name) => name && put({ shown: name })}
          />
        </Field>
        <IconButton label={said.remove} icon={Trash2} onClick={onRemove} />
      </div>
      <Field label={said.empty}>
        <TextField
          value={instead}
          onValueChange={(text) => put({ instead: text })}
          placeholder={said.emptyExample}
        />
      </Field>
      <Field label={said.filters} hint={examples} error={checked.ok ? undefined : checked.says[locale]}>
        <TextField
          value={written}
          onValueChange={(text) => {
            setWritten(text)
            put({ written: text })
          }}
        />
      </Field>
    </Popover>
  )
}

/** Filters as they are written, in every language. */
const examples = 'capitalize, upcase, date: "long", currency: "EUR"…'

const chipWords = words({
  en: {
    title: 'Variable in the text',
    variable: 'Variable',
    empty: 'When it is empty, say',
    emptyExample: 'friend',
    filters: 'Written as',
    remove: 'Remove from the text',
  },
  fr: {
    title: 'Variable dans le texte',
    variable: 'Variable',
    empty: 'Si elle est vide, dire',
    emptyExample: 'cher client',
    filters: 'Écrite comme',
    remove: 'Retirer du texte',
  },
})
