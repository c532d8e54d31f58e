import { z } from 'zod'
import { languageTag } from '#flow/document.ts'
import type { Asked, Field } from '#flow/fields/field.ts'

/** Other words for the same thing, a list for each language. Order does not matter, so they are replaced whole. */
export type TermsField = Field<'terms', { [language: string]: string[] }>

const schema = z.record(languageTag, z.array(z.string().max(200)).max(200))

export function terms(asked: Asked): TermsField {
  return { kind: 'terms', schema: schema as TermsField['schema'], initial: {}, ...asked }
}
