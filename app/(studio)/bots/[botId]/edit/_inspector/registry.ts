import type { Forms } from './form.ts'
import { ColumnForm } from './forms/column-form.tsx'
import { ConditionForm } from './forms/condition-form.tsx'
import { CountryForm } from './forms/country-form.tsx'
import { DayForm } from './forms/day-form.tsx'
import { DurationForm } from './forms/duration-form.tsx'
import { ExpressionForm } from './forms/expression-form.tsx'
import { HolidaysForm } from './forms/holidays-form.tsx'
import { ItemsForm } from './forms/items-form.tsx'
import { LineForm } from './forms/line-form.tsx'
import { MediaForm } from './forms/media-form.tsx'
import { NumberForm } from './forms/number-form.tsx'
import { OpeningForm } from './forms/opening-form.tsx'
import { PlainForm } from './forms/plain-form.tsx'
import { SecretForm } from './forms/secret-form.tsx'
import { SelectForm } from './forms/select-form.tsx'
import { TableForm } from './forms/table-form.tsx'
import { TargetForm } from './forms/target-form.tsx'
import { TermsForm } from './forms/terms-form.tsx'
import { TextForm } from './forms/text-form.tsx'
import { TimeOfDayForm } from './forms/time-of-day-form.tsx'
import { ToggleForm } from './forms/toggle-form.tsx'
import { ValueForm } from './forms/value-form.tsx'
import { VariableForm } from './forms/variable-form.tsx'
import { WeekForm } from './forms/week-form.tsx'

/** The form of every kind of field. A new kind is a file, a line here, and it compiles. */
export const forms: Forms = {
  text: TextForm,
  line: LineForm,
  terms: TermsForm,
  plain: PlainForm,
  number: NumberForm,
  toggle: ToggleForm,
  select: SelectForm,
  duration: DurationForm,
  variable: VariableForm,
  items: ItemsForm,
  condition: ConditionForm,
  media: MediaForm,
  day: DayForm,
  timeOfDay: TimeOfDayForm,
  opening: OpeningForm,
  week: WeekForm,
  holidays: HolidaysForm,
  country: CountryForm,
  table: TableForm,
  column: ColumnForm,
  secret: SecretForm,
  target: TargetForm,
  expression: ExpressionForm,
  value: ValueForm,
}
