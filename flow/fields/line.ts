import type { Localized } from '#flow/document.ts'
import { localized } from '#flow/document.ts'
import type { Asked, Field } from '#flow/fields/field.ts'

/** A short label for the visitor, one for each language: `{{ outputs }}` but no Markdown. */
export type LineField = Field<'line', Localized>

export function line(asked: Asked & { initial?: Localized }): LineField {
  const { initial = {}, ...rest } = asked
  return { kind: 'line', schema: localized, initial, ...rest }
}
