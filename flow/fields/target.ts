import { z } from 'zod'
import type { Asked, Field } from '#flow/fields/field.ts'

/** A place to go to. `flow` '' is the flow it stands in; `block` '' is where that flow begins. null: not chosen yet. */
export type Target = { flow: string; block: string }
export type TargetField = Field<'target', Target | null>

const schema = z.object({ flow: z.string().max(64), block: z.string().max(64) }).nullable()

export function target(asked: Asked): TargetField {
  return { kind: 'target', schema, initial: null, ...asked }
}
