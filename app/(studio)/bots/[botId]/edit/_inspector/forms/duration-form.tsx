'use client'

import { useState } from 'react'
import { NumberField } from '#app/_ui/number-field.tsx'
import { Select } from '#app/_ui/select.tsx'
import { useWords } from '#app/_words/use-words.ts'
import type { DurationField } from '#flow/fields/duration.ts'
import { words } from '#flow/words.ts'
import type { FormProps } from '../form.ts'

const unitSeconds = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 }
type Unit = keyof typeof unitSeconds
const units = ['days', 'hours', 'minutes', 'seconds'] as const

/** A length of time, in the largest unit that says it in whole numbers. */
export function DurationForm({ field, value, set }: FormProps<DurationField>) {
  const said = useWords(durationWords)
  const fitting = units.find((unit) => value !== null && value > 0 && value % unitSeconds[unit] === 0)
  const [chosen, setChosen] = useState<Unit>(fitting ?? 'minutes')
  const unit = value !== null && value % unitSeconds[chosen] === 0 ? chosen : (fitting ?? 'seconds')
  const put = (count: number | null, in_: Unit) =>
    set(count === null ? null : Math.min(field.maxSeconds, Math.round(count * unitSeconds[in_])))
  const count = value === null ? null : value / unitSeconds[unit]
  return (
    <div className="flex gap-2">
      <NumberField value={count} onValueChange={(next) => put(next, unit)} min={0} className="w-24" />
      <Select
        label={said.unit}
        items={units.map((each) => ({ value: each, label: said[each] }))}
        value={unit}
        onValueChange={(next) => {
          setChosen(next)
          put(count, next)
        }}
        className="flex-1"
      />
    </div>
  )
}

const durationWords = words({
  en: { unit: 'Unit', seconds: 'seconds', minutes: 'minutes', hours: 'hours', days: 'days' },
  fr: { unit: 'Unité', seconds: 'secondes', minutes: 'minutes', hours: 'heures', days: 'jours' },
})
