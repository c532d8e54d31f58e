'use client'

import { TextField } from '#app/_ui/text-field.tsx'
import type { TimeOfDayField } from '#flow/fields/time-of-day.ts'
import type { FormProps } from '../form.ts'

export function TimeOfDayForm({ value, set }: FormProps<TimeOfDayField>) {
  return (
    <TextField
      type="time"
      value={value === '24:00' ? '00:00' : value}
      onValueChange={(next) => next && set(next)}
      className="w-28"
    />
  )
}
