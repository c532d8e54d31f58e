import { z } from 'zod'
import type { Asked, Field } from '#flow/fields/field.ts'
import type { Words } from '#flow/words.ts'

/** A number of the author's, or null when left empty. */
export type NumberField = Field<'number', number | null> & {
  min: number
  max: number
  integer: boolean
  unit?: Words<string>
}

export function number(
  asked: Asked & {
    min?: number
    max?: number
    integer?: boolean
    unit?: Words<string>
    initial?: number | null
  },
): NumberField {
  const {
    min = -Number.MAX_SAFE_INTEGER,
    max = Number.MAX_SAFE_INTEGER,
    integer = false,
    initial = null,
    ...rest
  } = asked
  const size = z.number().min(min).max(max)
  const schema = (integer ? size.int() : size).nullable()
  return { kind: 'number', min, max, integer, schema, initial, ...rest }
}
