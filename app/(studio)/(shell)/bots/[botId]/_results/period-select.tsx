'use client'

import { Select } from '#app/_ui/select.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { resultsWords } from './results-words.ts'
import type { Asked } from './use-asked.ts'

const periods: readonly Asked['period'][] = [1, 7, 28, 90, 365, 'all']

/** So many days up to today. */
export function PeriodSelect({
  value,
  onValueChange,
}: {
  value: Asked['period']
  onValueChange: (period: Asked['period']) => void
}) {
  const said = useWords(resultsWords)
  return (
    <div className="w-44">
      <Select
        label={said.period}
        items={periods.map((period) => ({
          value: String(period),
          label: said.periods[String(period)] ?? String(period),
        }))}
        value={String(value)}
        onValueChange={(next) => onValueChange(next === 'all' ? 'all' : Number(next))}
      />
    </div>
  )
}
