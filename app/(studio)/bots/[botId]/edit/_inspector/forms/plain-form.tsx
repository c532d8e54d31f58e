'use client'

import { TextArea } from '#app/_ui/text-area.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import type { PlainField } from '#flow/fields/plain.ts'
import type { FormProps } from '../form.ts'
import { TemplateInput } from '../template-input.tsx'

/** One text whatever the language; with variables where the field is a template. */
export function PlainForm({ field, value, set }: FormProps<PlainField>) {
  const { placeholder } = field
  if (field.template) {
    return (
      <TemplateInput
        value={value}
        onValueChange={(next) => set(next)}
        multiline={field.multiline}
        {...(placeholder && { placeholder })}
      />
    )
  }
  return field.multiline ? (
    <TextArea value={value} onValueChange={(next) => set(next)} placeholder={placeholder} minRows={3} />
  ) : (
    <TextField value={value} onValueChange={(next) => set(next)} placeholder={placeholder} />
  )
}
