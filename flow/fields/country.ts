import { z } from 'zod'
import type { Asked, Field } from '#flow/fields/field.ts'

/** A country (ISO 3166, "FR"), or '' to let the block decide. */
export type CountryField = Field<'country', string>

export function country(asked: Asked & { initial?: string }): CountryField {
  const { initial = '', ...rest } = asked
  return { kind: 'country', schema: z.string().regex(/^([A-Z]{2})?$/), initial, ...rest }
}
