'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { DateTime } from '#app/_ui/date-time.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { Page } from '#app/_ui/page.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import type { Column } from '#app/_ui/table.tsx'
import { Table } from '#app/_ui/table.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { MoreRows } from '#app/(studio)/_parts/more-rows.tsx'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import { ContactTabs } from '../_list/contact-tabs.tsx'
import { contactWords } from '../_list/contact-words.ts'
import { erasedWords } from './erased-words.ts'
import type { Erasure } from './erasure-line.ts'
import { erasedAmounts, erasedBy } from './erasure-line.ts'

/** Signs of what was erased, the latest first. */
export function ErasuresPage() {
  const said = useWords(erasedWords)
  const { title } = useWords(contactWords)
  const api = useApi()
  const client = useApiClient()
  const { workspace } = useSession()
  const here = { workspace: workspace.id }
  const list = useInfiniteQuery({
    queryKey: [...api.contacts.erasures.pathKey(), here],
    queryFn: ({ pageParam, signal }) =>
      client.contacts.erasures.query({ ...here, after: pageParam }, { signal }),
    initialPageParam: null as { at: string; id: string } | null,
    getNextPageParam: ({ next }) => next,
  })
  const erasures = list.data?.pages.flatMap(({ rows }) => rows)
  const columns: Column<Erasure>[] = [
    {
      id: 'what',
      header: said.what,
      cell: (erasure) => (
        <span className="block py-1">
          <span className="block font-medium">
            {erasure.by === 'retention' ? said.noPerson : said.person}
          </span>
          <span className="block text-12 text-ink-2 tabular-nums">{erasedAmounts(erasure, said)}</span>
          <span className="block text-12 text-ink-3 md:hidden">{erasedBy(erasure, said)}</span>
        </span>
      ),
    },
    {
      id: 'by',
      header: said.by,
      wideOnly: true,
      width: '18rem',
      cell: (erasure) => <span className="text-ink-2">{erasedBy(erasure, said)}</span>,
    },
    {
      id: 'when',
      header: said.when,
      align: 'end',
      width: '9rem',
      cell: ({ at }) => (
        <span className="text-ink-2">
          <DateTime at={at} />
        </span>
      ),
    },
  ]
  return (
    <Page>
      <PageHeader title={title} description={said.help} />
      <div className="mb-4 flex">
        <ContactTabs />
      </div>
      {list.error && !erasures ? (
        <LoadFailure error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Table
          label={said.title}
          columns={columns}
          rows={erasures ?? []}
          rowKey={({ id }) => id}
          loadingRows={erasures ? 0 : 4}
          empty={<EmptyState title={said.empty}>{said.emptyHelp}</EmptyState>}
        />
      )}
      <MoreRows list={list} label={said.more} className="mt-4" />
    </Page>
  )
}
