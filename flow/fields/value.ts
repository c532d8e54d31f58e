import { z } from 'zod'
import type { Asked, Field } from '#flow/fields/field.ts'
import type { Json } from '#flow/json.ts'

/**
 * A value as it is: text, number, yes or no, day, list or object. The form is that of the type of the variable that
 * the field `variableField` beside it names.
 */
export type ValueField = Field<'value', Json> & { variableField: string }

/** The largest, written as JSON, in characters. */
const largest = 20_000

const schema = z
  .json()
  .refine((value) => JSON.stringify(value).length <= largest, 'The value is too large') as z.ZodType<Json>

export function value(asked: Asked & { variableField: string; initial?: Json }): ValueField {
  const { initial = null, ...rest } = asked
  return { kind: 'value', schema, initial, ...rest }
}
