'use client'

import { useLocale } from '#app/_words/use-locale.ts'
import type { WeekField } from '#flow/fields/week.ts'
import { weekdays } from '#flow/fields/week.ts'
import type { FormProps } from '../form.ts'
import { OpeningTimes } from './opening-form.tsx'

/** An ordinary week, from Monday. */
export function WeekForm({ value, set }: FormProps<WeekField>) {
  const locale = useLocale()
  const name = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const [sunday, ...rest] = weekdays
  return (
    <div className="flex flex-col gap-2">
      {[...rest, sunday].map((day, i) => (
        <fieldset key={day} className="flex items-start gap-3">
          <legend className="float-start w-12 pt-1.5 text-13 text-ink-2">
            {name.format(Date.UTC(2024, 0, 1 + i))}
          </legend>
          <OpeningTimes value={value[day]} onChange={(next) => set(next, [day])} />
        </fieldset>
      ))}
    </div>
  )
}
