'use client'

import { useState } from 'react'
import { NumberField } from '#app/_ui/number-field.tsx'
import { Select } from '#app/_ui/select.tsx'
import { TagField } from '#app/_ui/tag-field.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import type { VariableType } from '#flow/document.ts'
import type { Json } from '#flow/json.ts'
import { words } from '#flow/words.ts'

/** A value as it is, written in the way of its type. */
export function ValueInput({
  type,
  value,
  onValueChange,
}: {
  type: VariableType
  value: Json
  onValueChange: (value: Json) => void
}) {
  const said = useWords(valueWords)
  switch (type) {
    case 'number':
      return <NumberField value={typeof value === 'number' ? value : null} onValueChange={onValueChange} />
    case 'boolean':
      return (
        <Select
          items={[
            { value: 'true', label: said.yes },
            { value: 'false', label: said.no },
          ]}
          value={value === true ? 'true' : value === false ? 'false' : null}
          onValueChange={(next) => onValueChange(next === 'true')}
        />
      )
    case 'date':
      return (
        <TextField
          type="date"
          value={typeof value === 'string' ? value : ''}
          onValueChange={(next) => onValueChange(next || null)}
        />
      )
    case 'list':
      return (
        <TagField
          value={Array.isArray(value) ? value.map(String) : []}
          onValueChange={(next) => onValueChange([...next])}
        />
      )
    case 'object':
      return <JsonInput value={value} onValueChange={onValueChange} />
    default:
      return <TextField value={typeof value === 'string' ? value : ''} onValueChange={onValueChange} />
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
