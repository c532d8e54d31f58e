import type { ReactNode } from 'react'
import { useLocale } from '#app/_words/use-locale.ts'
import type { JsonObject } from '#flow/json.ts'
import { LongText } from './long-text.tsx'
import { showValue } from './show-value.ts'

/** Words and what they are: facts of a person, what a bot collected. */
export function FactList({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-3 gap-y-1.5">
      {facts.map(([key, value]) => (
        <div key={key} className="contents">
          <dt className="truncate text-ink-3" title={key}>
            {key}
          </dt>
          <dd className="whitespace-pre-wrap wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What is known under each name, those left out of which nothing is; when there is nothing at all, `none`. */
export function KnownFacts({ facts, none }: { facts: JsonObject; none: string }) {
  const locale = useLocale()
  const known = Object.entries(facts).flatMap(([key, value]) => {
    const shown = showValue(value, locale)
    return shown === '' ? [] : [[key, <LongText key={key} text={shown} />] as const]
  })
  return known.length > 0 ? <FactList facts={known} /> : <p className="text-ink-3">{none}</p>
}

/** A part of what is known, under its title. */
export function FactPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-2 text-12 font-medium text-ink-3">{title}</h3>
      {children}
    </section>
  )
}
