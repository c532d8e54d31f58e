'use client'

import type { LineField } from '#flow/fields/line.ts'
import { useCanvasView } from '../../_canvas/canvas-context.tsx'
import type { FormProps } from '../form.ts'
import { TemplateInput } from '../template-input.tsx'
import { otherLanguage } from './text-form.tsx'

/** A short label in the language being written. */
export function LineForm({ value, set }: FormProps<LineField>) {
  const { language } = useCanvasView().reading
  return (
    <TemplateInput
      value={value[language] ?? ''}
      onValueChange={(next) => set(next || undefined, [language])}
      lang={language}
      {...(otherLanguage(value, language) && { placeholder: otherLanguage(value, language) })}
    />
  )
}
