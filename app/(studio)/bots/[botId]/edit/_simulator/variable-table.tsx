'use client'

import type { SimulationView } from '#app/_simulation/simulation.ts'
import { classes } from '#app/_ui/classes.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { Json } from '#flow/json.ts'
import type { State } from '#flow/run/state.ts'
import { words } from '#flow/words.ts'

/** What the bot knows now; what the last turn changed stands out. */
export function VariableTable({ view }: { view: SimulationView }) {
  const said = useWords(tableWords)
  const before = valuesIn(view.turns.at(-2)?.state ?? null)
  const all = [...valuesIn(view.state)]
    .map(([name, value]) => {
      const former = before.get(name) ?? null
      return { name, value, former, isNew: shown(former) !== shown(value) }
    })
    .sort((a, b) => rank(a) - rank(b))
  if (!all.length) return <p className="p-6 text-center text-13 text-ink-3">{said.none}</p>
  return (
    <dl className="h-full overflow-y-auto p-3 text-13">
      {all.map(({ name, value, former, isNew }) => (
        <div
          key={name}
          className={classes(
            'grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] items-baseline gap-3 rounded-control px-2 py-1.5',
            isNew && 'bg-accent-soft',
          )}
        >
          <dt className="truncate font-mono text-12 text-ink-2">{name}</dt>
          <dd className="wrap-anywhere text-ink-1">
            {isNew && shown(former) && <del className="me-2 text-ink-3">{shown(former)}</del>}
            {shown(value) || <span className="text-ink-3">{said.empty}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The bot's own variables, and what it knows of the contact. */
function valuesIn(state: State | null): Map<string, Json> {
  const facts = Object.entries(state?.contact ?? {})
  return new Map([
    ...Object.entries(state?.variables ?? {}),
    ...facts.map(([name, value]) => [`contact.${name}`, value] as const),
  ])
}

/** What was just changed first, then what is known, then what is empty. */
function rank({ value, isNew }: { value: Json; isNew: boolean }): number {
  return isNew ? 0 : shown(value) ? 1 : 2
}

function shown(value: Json): string {
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const tableWords = words({
  en: { none: 'This bot has no variables yet.', empty: 'empty' },
  fr: { none: 'Ce bot n’a pas encore de variables.', empty: 'vide' },
})
