'use client'

import { Globe, IdCard } from 'lucide-react'
import { Card } from '#app/_ui/card.tsx'
import { DateTime } from '#app/_ui/date-time.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { oneWords } from './one-words.ts'
import type { Contact } from './use-contact.ts'

/** By what a person is recognised when they come back. */
export function IdentitiesCard({ identities }: { identities: Contact['identities'] }) {
  const said = useWords(oneWords)
  return (
    <Card title={said.known}>
      {identities.length ? (
        <ul className="grid grid-cols-1 gap-2.5">
          {identities.map(({ kind, value, createdAt }) => {
            const isUser = kind === 'user'
            const Icon = isUser ? IdCard : Globe
            const label = Object.hasOwn(said.kinds, kind) ? said.kinds[kind as keyof typeof said.kinds] : kind
            return (
              <li key={`${kind} ${value}`} className="flex min-w-0 items-start gap-2.5">
                <Icon className="mt-0.5 text-ink-3" />
                <span className="min-w-0">
                  <span className="block">{label}</span>
                  {kind === 'visitor' ? null : (
                    <span className="block font-mono text-12 text-ink-2 wrap-anywhere">{value}</span>
                  )}
                  <span className="block text-12 text-ink-3">
                    {said.since} <DateTime at={createdAt} format="date" />
                  </span>
                </span>
              </li>
            )
          })}
        </ul>
      ) : (
        <p className="text-ink-2">{said.unknown}</p>
      )}
    </Card>
  )
}
