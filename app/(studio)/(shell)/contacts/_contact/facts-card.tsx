'use client'

import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '#app/_api/session-gate.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { InlineEdit } from '#app/_ui/inline-edit.tsx'
import { SegmentedControl } from '#app/_ui/segmented-control.tsx'
import { useFormats } from '#app/_words/use-formats.ts'
import { useWords } from '#app/_words/use-words.ts'
import { AddFact } from './add-fact.tsx'
import { oneWords } from './one-words.ts'
import type { Contact, ContactActions, FactValue } from './use-contact.ts'

type Fact = Contact['facts'][string]

/** What is known of a person. Texts, numbers, yes and no can be corrected where they stand; lists and objects are the bots'. */
export function FactsCard({ facts, actions }: { facts: Contact['facts']; actions: ContactActions }) {
  const said = useWords(oneWords)
  const mayEdit = useMay('agent')
  const [adding, setAdding] = useState(false)
  const known = Object.entries(facts).sort(byUse)
  return (
    <Card title={said.facts} description={said.factsHelp}>
      {known.length === 0 && !adding ? <p className="text-ink-2">{said.noFacts}</p> : null}
      <dl className="grid grid-cols-1">
        {known.map(([fact, value]) => (
          <div key={fact} className="group flex min-h-9 items-center gap-3">
            <dt className="w-36 flex-none truncate text-ink-2 max-sm:w-28" title={fact}>
              {fact}
            </dt>
            <dd className="min-w-0 grow">
              <FactEdit
                fact={fact}
                value={value}
                disabled={!mayEdit}
                onSave={(to) => void actions.setFact(fact, to)}
              />
            </dd>
            {mayEdit ? (
              <IconButton
                icon={X}
                size="sm"
                label={said.forget(fact)}
                onClick={() => void actions.forget(fact, isPlain(value) ? value : null)}
              />
            ) : null}
          </div>
        ))}
      </dl>
      {adding ? (
        <AddFact known={Object.keys(facts)} onAdd={actions.setFact} onClose={() => setAdding(false)} />
      ) : mayEdit ? (
        <Button size="sm" icon={Plus} className="mt-3" onClick={() => setAdding(true)}>
          {said.addFact}
        </Button>
      ) : null}
    </Card>
  )
}

const first = ['name', 'email', 'phone']

/** By what a person is recognised comes first, then the rest by name. */
function byUse([a]: [string, Fact], [b]: [string, Fact]): number {
  const place = (fact: string) => (first.includes(fact) ? first.indexOf(fact) : first.length)
  return place(a) - place(b) || a.localeCompare(b)
}

function FactEdit({
  fact,
  value,
  disabled,
  onSave,
}: {
  fact: string
  value: Fact
  disabled: boolean
  onSave: (value: FactValue) => void
}) {
  const said = useWords(oneWords)
  const { number } = useFormats()
  if (typeof value === 'boolean')
    return disabled ? (
      <span>{value ? said.yes : said.no}</span>
    ) : (
      <SegmentedControl<'yes' | 'no'>
        size="sm"
        label={said.change(fact)}
        items={[
          { value: 'yes', label: said.yes },
          { value: 'no', label: said.no },
        ]}
        value={value ? 'yes' : 'no'}
        onValueChange={(to) => onSave(to === 'yes')}
      />
    )
  if (typeof value === 'number') {
    const save = (typed: string) => {
      const read = Number(typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'))
      if (Number.isFinite(read)) onSave(read)
    }
    return disabled ? (
      <span className="tabular-nums">{number(value)}</span>
    ) : (
      <InlineEdit label={said.change(fact)} value={String(value)} onSave={save} className="tabular-nums" />
    )
  }
  if (typeof value === 'string')
    return (
      <InlineEdit
        label={said.change(fact)}
        value={value}
        onSave={onSave}
        maxLength={2000}
        disabled={disabled}
      />
    )
  return <code className="block truncate font-mono text-12 text-ink-2">{JSON.stringify(value)}</code>
}

function isPlain(value: Fact): value is FactValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
