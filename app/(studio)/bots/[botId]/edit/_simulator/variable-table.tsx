'use client'

import type { SimulationView } from '#app/_simulation/simulation.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { Json } from '#flow/json.ts'
import { words } from '#flow/words.ts'

/** What the bot knows now; what the last turn changed stands out. */
export function VariableTable({ view }: { view: SimulationView }) {
  const said = useWords(tableWords)
  const wrote = new Set(view.turns.at(-1)?.path.flatMap(({ wrote }) => Object.keys(wrote ?? {})) ?? [])
  const facts = Object.entries(view.state?.contact ?? {}).map(
    ([name, value]) => [`contact.${name}`, value] as const,
  )
  const all = [...Object.entries(view.state?.variables ?? {}), ...facts]
  if (!all.length) return <p className="p-6 text-center text-13 text-ink-3">{said.none}</p>
  return (
    <dl className="h-full overflow-y-auto p-3 text-13">
      {all.map(([name, value]) => (
        <div
          key={name}
          className={`grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-3 rounded-control px-2 py-1.5 ${wrote.has(name) ? 'bg-accent-soft' : ''}`}
        >
          <dt className="truncate font-mono text-12 text-ink-2">{name}</dt>
          <dd className="wrap-anywhere text-ink-1">
            {shown(value) || <span className="text-ink-3">{said.empty}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function shown(value: Json): string {
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const tableWords = words({
  en: { none: 'This bot has no variables yet.', empty: 'empty' },
  fr: { none: 'Ce bot n’a pas encore de variables.', empty: 'vide' },
})
