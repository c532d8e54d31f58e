import type { ConditionField } from '#flow/fields/condition.ts'
import type { DurationField } from '#flow/fields/duration.ts'
import type { Field } from '#flow/fields/field.ts'
import type { ItemsField } from '#flow/fields/items.ts'
import type { LineField } from '#flow/fields/line.ts'
import type { MediaField } from '#flow/fields/media.ts'
import type { NumberField } from '#flow/fields/number.ts'
import type { PlainField } from '#flow/fields/plain.ts'
import type { SelectField } from '#flow/fields/select.ts'
import type { TermsField } from '#flow/fields/terms.ts'
import type { TextField } from '#flow/fields/text.ts'
import type { ToggleField } from '#flow/fields/toggle.ts'
import type { VariableField } from '#flow/fields/variable.ts'

/** Every kind of input. The inspector's forms are a mapped type over it, so that none can be forgotten. */
export type KnownField =
  | TextField
  | LineField
  | TermsField
  | PlainField
  | NumberField
  | ToggleField
  | SelectField
  | DurationField
  | VariableField
  | ItemsField
  | ConditionField
  | MediaField
export type FieldKind = KnownField['kind']

/** A block's field as one of the known kinds. Blocks are declared with these only. */
export function known(field: Field): KnownField {
  return field as KnownField
}
