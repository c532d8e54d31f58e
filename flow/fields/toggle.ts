import { z } from 'zod'
import type { Asked, Field } from '#flow/fields/field.ts'

/** Yes or no. */
export type ToggleField = Field<'toggle', boolean>

export function toggle(asked: Asked & { initial?: boolean }): ToggleField {
  const { initial = false, ...rest } = asked
  return { kind: 'toggle', schema: z.boolean(), initial, ...rest }
}
