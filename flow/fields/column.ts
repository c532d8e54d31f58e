import { z } from 'zod'
import type { Asked, Field } from '#flow/fields/field.ts'

/** The name of a column; the form offers those of the table that the block's field `tableField` names. */
export type ColumnField = Field<'column', string> & { tableField: string }

export function column(asked: Asked & { tableField: string }): ColumnField {
  return { kind: 'column', schema: z.string().max(80), initial: '', ...asked }
}
