'use client'

import { useState } from 'react'
import { NumberField } from '#app/_ui/number-field.tsx'
import { Select } from '#app/_ui/select.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import type { DayField } from '#flow/fields/day.ts'
import { words } from '#flow/words.ts'
import type { FormProps } from '../form.ts'

type Mode = 'none' | 'day' | 'relative'
const units = ['d', 'w', 'm', 'y'] as const

/** A day, or one counted from today, or none. */
export function DayForm({ field, value, set }: FormProps<DayField>) {
  const said = useWords(dayWords)
  const counted = /^([+-]\d+)([dwmy])$/.exec(value)
  const now: Mode = counted ? 'relative' : value ? 'day' : 'none'
  const [chosen, setChosen] = useState<Mode>(now)
  const mode = now === 'none' ? chosen : now
  const modes: Mode[] = field.relative ? ['none', 'day', 'relative'] : ['none', 'day']
  const count = Number(counted?.[1] ?? 0)
  const unit = (counted?.[2] ?? 'd') as (typeof units)[number]
  const put = (count: number, unit: string) => set(`${count < 0 ? '-' : '+'}${Math.abs(count)}${unit}`)
  return (
    <div className="flex flex-wrap gap-2">
      <Select
        label={said.kind}
        items={modes.map((each) => ({ value: each, label: said.modes[each] }))}
        value={mode}
        onValueChange={(next) => {
          setChosen(next)
          if (next === 'relative') put(0, 'd')
          else set('')
        }}
        className="min-w-32 flex-1"
      />
      {mode === 'day' && (
        <TextField type="date" value={value} onValueChange={(next) => set(next)} className="flex-1" />
      )}
      {mode === 'relative' && (
        <>
          <NumberField
            value={count}
            onValueChange={(next) => put(Math.round(next ?? 0), unit)}
            className="w-20"
          />
          <Select
            label={said.unit}
            items={units.map((each) => ({ value: each, label: said.units[each] }))}
            value={unit}
            onValueChange={(next) => put(count, next)}
            className="flex-1"
          />
        </>
      )}
    </div>
  )
}

const dayWords = words({
  en: {
    kind: 'Kind of day',
    modes: { none: 'Any day', day: 'A date', relative: 'From today' },
    unit: 'Unit',
    units: { d: 'days', w: 'weeks', m: 'months', y: 'years' },
  },
  fr: {
    kind: 'Genre de jour',
    modes: { none: 'N’importe quel jour', day: 'Une date', relative: 'À partir d’aujourd’hui' },
    unit: 'Unité',
    units: { d: 'jours', w: 'semaines', m: 'mois', y: 'ans' },
  },
})
