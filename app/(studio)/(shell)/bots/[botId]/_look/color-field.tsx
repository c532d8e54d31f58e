'use client'

import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { Field } from '#app/_ui/field.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { readColor } from '#flow/theme/theme.ts'
import { lookWords } from './look-words.ts'

/** A colour, picked or typed as #rrggbb. */
export function ColorField({
  label,
  value,
  onValueChange,
  hint,
  disabled,
}: {
  label: string
  value: string
  onValueChange: (color: string) => void
  hint?: ReactNode
  disabled?: boolean
}) {
  const said = useWords(lookWords)
  const [typed, setTyped] = useState(value)
  // Picked beside, or given up: what is typed follows.
  useEffect(() => setTyped((now) => (readColor(now) === value ? now : value)), [value])
  return (
    <Field label={label} hint={hint} error={readColor(typed) ? undefined : said.colorWrong}>
      <TextField
        value={typed}
        maxLength={7}
        spellCheck={false}
        disabled={disabled}
        className="max-w-48"
        onValueChange={(text) => {
          setTyped(text)
          const color = readColor(text.trim())
          if (color) onValueChange(color)
        }}
        end={
          <input
            type="color"
            aria-label={said.pick}
            value={value}
            disabled={disabled}
            onChange={(event) => onValueChange(event.currentTarget.value)}
            className="h-6 w-9 flex-none rounded-small border border-line-control bg-transparent p-0 pointer-coarse:h-8"
          />
        }
      />
    </Field>
  )
}
