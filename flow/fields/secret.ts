import { z } from 'zod'
import type { Asked, Field } from '#flow/fields/field.ts'

/** The name of a secret of the workspace, or '' for none. Its value never enters a document. */
export type SecretField = Field<'secret', string>

export function secret(asked: Asked): SecretField {
  return { kind: 'secret', schema: z.string().max(80), initial: '', ...asked }
}
