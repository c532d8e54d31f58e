'use client'

import { Switch } from '#app/_ui/switch.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import type { ToggleField } from '#flow/fields/toggle.ts'
import type { FormProps } from '../form.ts'

export function ToggleForm({ field, value, set }: FormProps<ToggleField>) {
  const locale = useLocale()
  return (
    <Switch label={field.label[locale]} hint={field.hint?.[locale]} checked={value} onCheckedChange={set} />
  )
}
