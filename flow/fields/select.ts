import { z } from 'zod'
import type { Asked, Field } from '#flow/fields/field.ts'
import type { Words } from '#flow/words.ts'

/** One of a closed list. */
export type SelectField<V extends string = string> = Field<'select', V> & {
  options: readonly { value: V; label: Words<string> }[]
}

export function select<const V extends string>(
  asked: Asked & { options: readonly { value: V; label: Words<string> }[]; initial: NoInfer<V> },
): SelectField<V> {
  const values = asked.options.map((option) => option.value) as [V, ...V[]]
  return { kind: 'select', schema: z.enum(values) as unknown as SelectField<V>['schema'], ...asked }
}
