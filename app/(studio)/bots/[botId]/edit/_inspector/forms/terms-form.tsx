'use client'

import { TagField } from '#app/_ui/tag-field.tsx'
import type { TermsField } from '#flow/fields/terms.ts'
import { useCanvasView } from '../../_canvas/canvas-context.tsx'
import type { FormProps } from '../form.ts'

/** Words of the language that is being written, as tags. */
export function TermsForm({ value, set }: FormProps<TermsField>) {
  const { language } = useCanvasView().reading
  return <TagField value={value[language] ?? []} onValueChange={(next) => set([...next], [language])} />
}
