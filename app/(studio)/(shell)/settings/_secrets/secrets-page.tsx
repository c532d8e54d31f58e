'use client'

import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi } from '#app/_api/api-context.ts'
import { useMay, useSession } from '#app/_api/session-gate.tsx'
import { Button } from '#app/_ui/button.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { Table } from '#app/_ui/table.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import { SecretDialog } from './secret-dialog.tsx'
import { SecretMenu } from './secret-menu.tsx'
import { secretWords } from './secret-words.ts'

export type Secret = Answers['secrets']['list'][number]

/** Secrets by name and hosts; what they hold goes in and never comes out. */
export function SecretsPage() {
  const said = useWords(secretWords)
  const api = useApi()
  const { workspace } = useSession()
  const isOwner = useMay('owner')
  const [adding, setAdding] = useState(false)
  const secrets = useQuery(api.secrets.list.queryOptions({ workspace: workspace.id }))
  if (secrets.error && !secrets.data)
    return <LoadFailure error={secrets.error} onRetry={() => void secrets.refetch()} />
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-140 text-ink-2">{said.help}</p>
        {isOwner ? (
          <Button variant="primary" icon={Plus} onClick={() => setAdding(true)}>
            {said.add}
          </Button>
        ) : null}
      </div>
      <Table<Secret>
        label={said.title}
        rows={secrets.data ?? []}
        rowKey={({ id }) => id}
        loadingRows={secrets.data ? 0 : 2}
        columns={[
          {
            id: 'name',
            header: said.name,
            cell: ({ name }) => (
              <span className="flex items-center gap-2 font-medium">
                <KeyRound className="text-ink-3" /> {name}
              </span>
            ),
          },
          {
            id: 'hosts',
            header: said.hosts,
            cell: ({ hosts }) => <span className="font-mono text-12 wrap-anywhere">{hosts.join(', ')}</span>,
          },
          {
            id: 'menu',
            header: said.menu(''),
            headerHidden: true,
            width: '3rem',
            align: 'end',
            cell: (secret) => (isOwner ? <SecretMenu secret={secret} /> : null),
          },
        ]}
        empty={<EmptyState title={said.empty}>{said.emptyHelp}</EmptyState>}
      />
      <SecretDialog open={adding} onOpenChange={setAdding} />
    </>
  )
}
