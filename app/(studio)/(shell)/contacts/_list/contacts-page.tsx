'use client'

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { Avatar } from '#app/_ui/avatar.tsx'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { DateTime } from '#app/_ui/date-time.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { Page } from '#app/_ui/page.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { PeoplePicture } from '#app/_ui/pictures/people-picture.tsx'
import { SearchField } from '#app/_ui/search-field.tsx'
import type { Column } from '#app/_ui/table.tsx'
import { Table } from '#app/_ui/table.tsx'
import { useFormats } from '#app/_words/use-formats.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { MoreRows } from '#app/(studio)/_parts/more-rows.tsx'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import { contactName, toldName } from '#flow/text/contact-name.ts'
import { ContactTabs } from './contact-tabs.tsx'
import { contactWords } from './contact-words.ts'

type Contact = Answers['contacts']['list']['rows'][number]
type After = Answers['contacts']['list']['next']

/** Who talked with the workspace's bots, whoever was here last first. */
export function ContactsPage() {
  const said = useWords(contactWords)
  const locale = useLocale()
  const { number } = useFormats()
  const api = useApi()
  const client = useApiClient()
  const { workspace } = useSession()
  const [search, setSearch] = useState('')
  const asked = useDeferredValue(search.trim())
  const here = { workspace: workspace.id }
  const list = useInfiniteQuery({
    queryKey: [...api.contacts.list.pathKey(), here, asked],
    queryFn: ({ pageParam, signal }) =>
      client.contacts.list.query({ ...here, search: asked, after: pageParam }, { signal }),
    initialPageParam: null as After,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })
  const count = useQuery(api.contacts.count.queryOptions(here)).data
  const contacts = list.data?.pages.flatMap(({ rows }) => rows)
  const columns: Column<Contact>[] = [
    {
      id: 'name',
      header: said.name,
      cell: (contact) => (
        <span className="flex min-w-0 items-center gap-2.5 py-1">
          <Avatar decorative name={toldName(contact)} colorKey={contact.id} />
          <span className="min-w-0">
            <span className="block max-w-48 truncate font-medium max-md:max-w-44">
              {contactName(contact, locale)}
            </span>
            <span className="block max-w-44 truncate text-12 text-ink-3 md:hidden">
              {contact.email ?? contact.phone ?? contact.bots.join(', ')}
            </span>
          </span>
        </span>
      ),
    },
    { id: 'email', header: said.email, wideOnly: true, cell: ({ email }) => <Told>{email}</Told> },
    {
      id: 'phone',
      header: said.phone,
      wideOnly: true,
      width: '10rem',
      cell: ({ phone }) => <Told>{phone}</Told>,
    },
    {
      id: 'bots',
      header: said.bots,
      wideOnly: true,
      cell: ({ bots }) => <span className="block max-w-44 truncate text-ink-2">{bots.join(', ')}</span>,
    },
    {
      id: 'seen',
      header: said.seen,
      align: 'end',
      width: '8rem',
      cell: ({ seenAt }) => (
        <span className="text-ink-2">
          <DateTime at={seenAt} />
        </span>
      ),
    },
  ]
  const counted = count && (count.more ? said.atLeast : said.count)(number(count.count))
  return (
    <Page>
      <PageHeader title={said.title} description={said.help} />
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <ContactTabs />
        <div className="w-72 max-sm:w-full">
          <SearchField label={said.search} value={search} onValueChange={setSearch} />
        </div>
      </div>
      {list.error && !contacts ? (
        <LoadFailure error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Table
          label={said.title}
          columns={columns}
          rows={contacts ?? []}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/contacts/${id}`}
          loadingRows={contacts ? 0 : 8}
          empty={
            asked ? (
              <EmptyState
                title={said.nobody}
                action={<Button onClick={() => setSearch('')}>{said.clear}</Button>}
              >
                {said.nobodyHelp}
              </EmptyState>
            ) : (
              <EmptyState
                picture={<PeoplePicture />}
                title={said.empty}
                action={<ButtonLink href="/bots">{said.toBots}</ButtonLink>}
              >
                {said.emptyHelp}
              </EmptyState>
            )
          }
        />
      )}
      {contacts ? (
        <div className="mt-4 flex min-h-8 flex-wrap items-center justify-between gap-3">
          <p className="text-12 text-ink-3 tabular-nums" aria-live="polite">
            {asked || !count?.count ? '' : counted}
          </p>
          <MoreRows list={list} label={said.more} />
        </div>
      ) : null}
    </Page>
  )
}

function Told({ children }: { children: string | null }) {
  return <span className="block max-w-52 truncate text-ink-2">{children ?? '–'}</span>
}
