'use client'

import { Select } from '#app/_ui/select.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import type { SelectField } from '#flow/fields/select.ts'
import type { FormProps } from '../form.ts'

export function SelectForm({ field, value, set }: FormProps<SelectField>) {
  const locale = useLocale()
  const items = field.options.map((option) => ({ value: option.value, label: option.label[locale] }))
  return <Select items={items} value={value} onValueChange={set} />
}
