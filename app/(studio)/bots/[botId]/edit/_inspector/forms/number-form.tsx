'use client'

import { NumberField } from '#app/_ui/number-field.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import type { NumberField as FlowNumberField } from '#flow/fields/number.ts'
import type { FormProps } from '../form.ts'

export function NumberForm({ field, value, set }: FormProps<FlowNumberField>) {
  const locale = useLocale()
  return (
    <NumberField
      value={value}
      onValueChange={(next) => set(next === null || !field.integer ? next : Math.round(next))}
      min={field.min}
      max={field.max}
      suffix={field.unit?.[locale]}
    />
  )
}
