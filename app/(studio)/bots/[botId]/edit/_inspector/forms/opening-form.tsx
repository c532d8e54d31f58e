'use client'

import { Plus, X } from 'lucide-react'
import { Button } from '#app/_ui/button.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import type { OpeningField, OpeningTime } from '#flow/fields/opening.ts'
import { words } from '#flow/words.ts'
import type { FormProps } from '../form.ts'

export function OpeningForm({ value, set }: FormProps<OpeningField>) {
  return <OpeningTimes value={value} onChange={(next) => set(next)} />
}

/** From when to when, several times a day; none is closed. */
export function OpeningTimes({
  value,
  onChange,
}: {
  value: OpeningTime[]
  onChange: (value: OpeningTime[]) => void
}) {
  const said = useWords(openingWords)
  const put = (at: number, part: Partial<OpeningTime>) =>
    onChange(value.map((time, i) => (i === at ? { ...time, ...part } : time)))
  const last = value.at(-1)
  return (
    <div className="flex flex-1 flex-col gap-1">
      {value.map((time, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: times have no names and are edited where they stand
        <div key={at} className="flex items-center gap-1">
          <TextField
            type="time"
            aria-label={said.from}
            value={time.from}
            onValueChange={(from) => from && put(at, { from })}
          />
          <span className="text-ink-3">–</span>
          <TextField
            type="time"
            aria-label={said.to}
            value={time.to === '24:00' ? '00:00' : time.to}
            onValueChange={(to) => to && put(at, { to: to === '00:00' ? '24:00' : to })}
          />
          <IconButton
            label={said.remove}
            icon={X}
            size="sm"
            onClick={() => onChange(value.filter((_, i) => i !== at))}
          />
        </div>
      ))}
      <div className="flex items-center gap-2">
        {!value.length && <span className="text-13 text-ink-3">{said.closed}</span>}
        <Button
          size="sm"
          variant="ghost"
          icon={Plus}
          disabled={value.length >= 10}
          onClick={() =>
            onChange([...value, last ? { from: last.to, to: '18:00' } : { from: '09:00', to: '18:00' }])
          }
        >
          {said.add}
        </Button>
      </div>
    </div>
  )
}

const openingWords = words({
  en: { from: 'From', to: 'To', add: 'Add hours', remove: 'Remove', closed: 'Closed' },
  fr: { from: 'De', to: 'À', add: 'Ajouter des heures', remove: 'Retirer', closed: 'Fermé' },
})
