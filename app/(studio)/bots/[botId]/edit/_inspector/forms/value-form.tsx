'use client'

import { useState } from 'react'
import { NumberField } from '#app/_ui/number-field.tsx'
import { Select } from '#app/_ui/select.tsx'
import { TagField } from '#app/_ui/tag-field.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import type { ValueField } from '#flow/fields/value.ts'
import type { Json } from '#flow/json.ts'
import { words } from '#flow/words.ts'
import { useDocument } from '../../_editor/editor-context.tsx'
import type { FormProps } from '../form.ts'

/** A value as it is, in the form of the variable's type. */
export function ValueForm({ field, value, beside, set }: FormProps<ValueField>) {
  const said = useWords(valueWords)
  const type = useDocument().variables[String(beside[field.variableField])]?.type ?? 'text'
  switch (type) {
    case 'number':
      return (
        <NumberField value={typeof value === 'number' ? value : null} onValueChange={(next) => set(next)} />
      )
    case 'boolean':
      return (
        <Select
          items={[
            { value: 'true', label: said.yes },
            { value: 'false', label: said.no },
          ]}
          value={value === true ? 'true' : value === false ? 'false' : null}
          onValueChange={(next) => set(next === 'true')}
        />
      )
    case 'date':
      return (
        <TextField
          type="date"
          value={typeof value === 'string' ? value : ''}
          onValueChange={(next) => set(next || null)}
        />
      )
    case 'list':
      return (
        <TagField
          value={Array.isArray(value) ? value.map(String) : []}
          onValueChange={(next) => set([...next])}
        />
      )
    case 'object':
      return <JsonInput value={value} onValueChange={(next) => set(next)} />
    default:
      return <TextField value={typeof value === 'string' ? value : ''} onValueChange={(next) => set(next)} />
  }
}

function JsonInput({ value, onValueChange }: { value: Json; onValueChange: (value: Json) => void }) {
  const [typed, setTyped] = useState(() => JSON.stringify(value ?? {}, null, 2))
  const [broken, setBroken] = useState(false)
  return (
    <TextArea
      value={typed}
      minRows={3}
      maxRows={12}
      spellCheck={false}
      className="font-mono"
      aria-invalid={broken}
      onValueChange={(next) => {
        setTyped(next)
        try {
          onValueChange(JSON.parse(next) as Json)
          setBroken(false)
        } catch {
          setBroken(true)
        }
      }}
    />
  )
}

const valueWords = words({ en: { yes: 'Yes', no: 'No' }, fr: { yes: 'Oui', no: 'Non' } })
