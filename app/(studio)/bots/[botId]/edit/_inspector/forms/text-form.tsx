'use client'

import type { TextField } from '#flow/fields/text.ts'
import { useCanvasView } from '../../_canvas/canvas-context.tsx'
import type { FormProps } from '../form.ts'
import { TemplateInput } from '../template-input.tsx'

/** Words for the visitor in the language being written, with variables by `{` and Markdown. */
export function TextForm({ field, value, set }: FormProps<TextField>) {
  const { language } = useCanvasView().reading
  return (
    <TemplateInput
      value={value[language] ?? ''}
      onValueChange={(next) => set(next || undefined, [language])}
      multiline={field.multiline}
      markdown
      lang={language}
      {...(otherLanguage(value, language) && { placeholder: otherLanguage(value, language) })}
    />
  )
}

/** The same text in another language: what has to be translated. */
export function otherLanguage(value: { [language: string]: string }, language: string): string {
  return Object.entries(value).find(([other, said]) => other !== language && said.trim())?.[1] ?? ''
}
