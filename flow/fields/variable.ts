import { z } from 'zod'
import type { VariableType } from '#flow/document.ts'
import { variableName } from '#flow/document.ts'
import type { Asked, Field } from '#flow/fields/field.ts'

/** The name of a declared variable, or '' for none. `types` narrows what the form offers and creates. */
export type VariableField = Field<'variable', string> & { types: readonly VariableType[] }

export function variableNamed(asked: Asked & { types?: readonly VariableType[] }): VariableField {
  const { types = [], ...rest } = asked
  return { kind: 'variable', types, schema: z.union([z.literal(''), variableName]), initial: '', ...rest }
}
