import type { ColumnField } from '#flow/fields/column.ts'
import type { ConditionField } from '#flow/fields/condition.ts'
import type { CountryField } from '#flow/fields/country.ts'
import type { DayField } from '#flow/fields/day.ts'
import type { DurationField } from '#flow/fields/duration.ts'
import type { ExpressionField } from '#flow/fields/expression.ts'
import type { Field } from '#flow/fields/field.ts'
import type { HolidaysField } from '#flow/fields/holidays.ts'
import type { ItemsField } from '#flow/fields/items.ts'
import type { LineField } from '#flow/fields/line.ts'
import type { MediaField } from '#flow/fields/media.ts'
import type { NumberField } from '#flow/fields/number.ts'
import type { OpeningField } from '#flow/fields/opening.ts'
import type { PlainField } from '#flow/fields/plain.ts'
import type { SecretField } from '#flow/fields/secret.ts'
import type { SelectField } from '#flow/fields/select.ts'
import type { TableField } from '#flow/fields/table.ts'
import type { TargetField } from '#flow/fields/target.ts'
import type { TermsField } from '#flow/fields/terms.ts'
import type { TextField } from '#flow/fields/text.ts'
import type { TimeOfDayField } from '#flow/fields/time-of-day.ts'
import type { ToggleField } from '#flow/fields/toggle.ts'
import type { ValueField } from '#flow/fields/value.ts'
import type { VariableField } from '#flow/fields/variable.ts'
import type { WeekField } from '#flow/fields/week.ts'

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
  | DayField
  | TimeOfDayField
  | OpeningField
  | WeekField
  | HolidaysField
  | CountryField
  | TableField
  | ColumnField
  | SecretField
  | TargetField
  | ExpressionField
  | ValueField
export type FieldKind = KnownField['kind']

/** A block's field as one of the known kinds. Blocks are declared with these only. */
export function known(field: Field): KnownField {
  return field as KnownField
}
