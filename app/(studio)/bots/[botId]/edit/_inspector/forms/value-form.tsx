'use client'

import type { ValueField } from '#flow/fields/value.ts'
import { useDocument } from '../../_editor/editor-context.tsx'
import type { FormProps } from '../form.ts'
import { ValueInput } from '../value-input.tsx'

/** A value as it is, in the form of the variable's type. */
export function ValueForm({ field, value, beside, set }: FormProps<ValueField>) {
  const type = useDocument().variables[String(beside[field.variableField])]?.type ?? 'text'
  return <ValueInput type={type} value={value} onValueChange={set} />
}
