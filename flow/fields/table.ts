import { z } from 'zod'
import type { Asked, Field } from '#flow/fields/field.ts'

/** The name of a data table of the workspace, or '' for none. Names, not ids: a bot can move to another workspace. */
export type TableField = Field<'table', string>

export function table(asked: Asked): TableField {
  return { kind: 'table', schema: z.string().max(80), initial: '', ...asked }
}
