'use client'

import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { useMay, useSession } from '#app/_api/session-gate.tsx'
import { Banner } from '#app/_ui/banner.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { Page } from '#app/_ui/page.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { SearchField } from '#app/_ui/search-field.tsx'
import { Tabs } from '#app/_ui/tabs.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import { BotTable } from './bot-table.tsx'
import { botWords } from './bot-words.ts'

export type Shelf = 'active' | 'archive' | 'bin'

/** The bots of the workspace, on three shelves. */
export function BotsPage() {
  const said = useWords(botWords)
  const api = useApi()
  const { workspace } = useSession()
  const mayEdit = useMay('editor')
  const [shelf, setShelf] = useState<Shelf>('active')
  const [search, setSearch] = useState('')
  const bots = useQuery(api.bots.list.queryOptions({ workspace: workspace.id, shelf }))
  return (
    <Page>
      <PageHeader
        title={said.title}
        actions={
          mayEdit ? (
            <ButtonLink href="/bots/new" variant="primary" icon={Plus}>
              {said.create}
            </ButtonLink>
          ) : null
        }
      />
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <Tabs<Shelf>
          label={said.shelf}
          items={(['active', 'archive', 'bin'] as const).map((value) => ({ value, label: said[value] }))}
          value={shelf}
          onValueChange={setShelf}
          className="min-w-0 grow"
        />
        <div className="w-64 max-sm:w-full">
          <SearchField label={said.search} value={search} onValueChange={setSearch} />
        </div>
      </div>
      {shelf === 'bin' && bots.data?.length ? <Banner className="mb-4">{said.binHelp}</Banner> : null}
      {bots.error && !bots.data ? (
        <LoadFailure error={bots.error} onRetry={() => void bots.refetch()} />
      ) : (
        <BotTable
          bots={bots.data}
          shelf={shelf}
          search={search}
          onClearSearch={() => setSearch('')}
          mayEdit={mayEdit}
        />
      )}
    </Page>
  )
}
