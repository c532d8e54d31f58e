import type { Localized } from '#flow/document.ts'
import { localized } from '#flow/document.ts'
import type { Asked, Field } from '#flow/fields/field.ts'

/** Words for the visitor, one for each language: Markdown (bold, italic, link, list, line break) with `{{ outputs }}`. */
export type TextField = Field<'text', Localized> & { multiline: boolean }

export function text(asked: Asked & { multiline?: boolean; initial?: Localized }): TextField {
  const { initial = {}, multiline = true, ...rest } = asked
  return { kind: 'text', multiline, schema: localized, initial, ...rest }
}
