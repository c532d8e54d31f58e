import { z } from 'zod'
import type { Asked, Field } from '#flow/fields/field.ts'

/** An expression in CEL whose value is used; '' for none. */
export type ExpressionField = Field<'expression', string>

export function expression(asked: Asked): ExpressionField {
  return { kind: 'expression', schema: z.string().max(4000), initial: '', ...asked }
}
