'use client'

import { Badge } from '#app/_ui/badge.tsx'
import { Card } from '#app/_ui/card.tsx'
import { DateTime } from '#app/_ui/date-time.tsx'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { oneWords } from './one-words.ts'
import type { Contact } from './use-contact.ts'

type Right = Contact['rights'][number]

/** What a person agrees to now, in the words that they were shown; and every time they said something of it. */
export function ConsentsCard({
  consents,
  rights,
}: {
  consents: Contact['consents']
  rights: Contact['rights']
}) {
  const said = useWords(oneWords)
  const purposes = Object.entries(consents)
  return (
    <Card title={said.consents}>
      {purposes.length ? (
        <ul className="grid grid-cols-1 gap-3">
          {purposes.map(([purpose, { given, at, text }]) => (
            <li key={purpose} className="min-w-0">
              <span className="flex items-center justify-between gap-2">
                <span className="min-w-0 truncate font-medium">{purpose}</span>
                <Badge tone={given ? 'success' : 'neutral'}>{given ? said.given : said.refused}</Badge>
              </span>
              {text ? <span className="mt-0.5 block text-12 text-ink-2 wrap-anywhere">{text}</span> : null}
              <span className="block text-12 text-ink-3">
                <DateTime at={at} format="dateTime" />
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-2">{said.noConsents}</p>
      )}
      {rights.length ? (
        <Disclosure title={said.history} className="mt-3">
          <ol className="grid grid-cols-1 gap-2 pt-1 ps-5">
            {rights.map((right) => (
              <li
                key={`${right.conversation} ${right.at} ${right.kind} ${String(right.body.purpose)}`}
                className="text-12"
              >
                <span className="block">{told(right, said)}</span>
                <span className="block text-ink-3">
                  <DateTime at={right.at} format="dateTime" />
                </span>
              </li>
            ))}
          </ol>
        </Disclosure>
      ) : null}
    </Card>
  )
}

function told({ kind, body }: Right, { events }: (typeof oneWords)['en']): string {
  if (kind === 'consent') return (body.given ? events.given : events.refused)(String(body.purpose))
  const request = body.request === 'export' || body.request === 'erase' ? body.request : 'withdraw'
  return events[request]
}
