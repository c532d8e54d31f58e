'use client'

import { useQuery } from '@tanstack/react-query'
import { useApi } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { Card } from '#app/_ui/card.tsx'
import { CopyButton } from '#app/_ui/copy-button.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { memberWords } from './member-words.ts'

/** Links for members who forgot their password, where no mail can take them; nothing while nobody asked. */
export function ResetLinks() {
  const said = useWords(memberWords)
  const api = useApi()
  const { workspace } = useSession()
  const { data } = useQuery(api.members.resets.queryOptions({ workspace: workspace.id }))
  if (!data?.length) return null
  return (
    <Card title={said.resets} description={said.resetsHelp}>
      <ul className="divide-y divide-line">
        {data.map(({ person, path }) => (
          <li key={person.id} className="flex items-center gap-3 py-2">
            <span className="min-w-0 grow truncate">
              {person.name} <span className="text-ink-3">{person.email}</span>
            </span>
            <CopyButton text={`${location.origin}${path}`} size="sm">
              {said.copy}
            </CopyButton>
          </li>
        ))}
      </ul>
    </Card>
  )
}
