'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { Badge } from '#app/_ui/badge.tsx'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { DateTime } from '#app/_ui/date-time.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { PeoplePicture } from '#app/_ui/pictures/people-picture.tsx'
import type { Column } from '#app/_ui/table.tsx'
import { Table } from '#app/_ui/table.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { placeName } from '#app/(studio)/_flow-view/place-name.ts'
import { MoreRows } from '#app/(studio)/_parts/more-rows.tsx'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import { contactName } from '#flow/text/contact-name.ts'
import { useBot } from '../_bot/bot-context.ts'
import type { Asked } from '../_results/use-asked.ts'
import { askedQuery, useAsked } from '../_results/use-asked.ts'
import { useVersionDocument } from '../_results/use-version-document.ts'
import { conversationWords } from './conversation-words.ts'
import { FilterBar } from './filter-bar.tsx'
import { StateBadge } from './state-badge.tsx'

type Conversation = Answers['insights']['conversations']['conversations'][number]

/** The conversations with a bot, the latest first, by whatever is asked for. */
export function ConversationsPage() {
  const said = useWords(conversationWords)
  const api = useApi()
  const client = useApiClient()
  const locale = useLocale()
  const { here, bot } = useBot()
  const { asked, ask } = useAsked()
  const list = useInfiniteQuery({
    queryKey: [...api.insights.conversations.pathKey(), here, asked],
    queryFn: ({ pageParam, signal }) =>
      client.insights.conversations.query(
        { ...here, ...asked, ...(pageParam && { after: pageParam }) },
        { signal },
      ),
    initialPageParam: null as { at: number; id: string } | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: 30_000,
  })
  const conversations = list.data?.pages.flatMap((page) => page.conversations)
  const { data } = useVersionDocument(asked.version ?? bot.live.version)
  const columns: Column<Conversation>[] = [
    {
      id: 'visitor',
      header: said.visitor,
      cell: ({ contact }) => (
        <span className="block max-w-56 truncate max-md:max-w-28">{contactName(contact, locale)}</span>
      ),
    },
    {
      id: 'words',
      header: said.lastWords,
      wideOnly: true,
      cell: ({ lastWords }) => (
        <span className="line-clamp-1 text-ink-2 wrap-anywhere">{lastWords ?? '–'}</span>
      ),
    },
    {
      id: 'state',
      header: said.state,
      width: '9rem',
      cell: ({ state }) => <StateBadge quiet state={state} />,
    },
    {
      id: 'where',
      header: said.where,
      wideOnly: true,
      width: '13rem',
      cell: ({ at }) => (
        <span className="line-clamp-1 text-ink-2">
          {at ? ((data && placeName(data.document, at, locale)?.block) ?? at.block) : ''}
        </span>
      ),
    },
    {
      id: 'goals',
      header: said.goals,
      wideOnly: true,
      width: '8.5rem',
      cell: ({ goals }) => (
        <span className="flex min-w-0 gap-1">
          {goals.slice(0, 2).map((goal) => (
            <Badge key={goal} tone="accent" className="max-w-32">
              {goal}
            </Badge>
          ))}
          {goals.length > 2 ? <Badge>+{goals.length - 2}</Badge> : null}
        </span>
      ),
    },
    {
      id: 'began',
      header: said.began,
      align: 'end',
      width: '6.5rem',
      cell: ({ startedAt }) => (
        <span className="text-ink-2">
          <DateTime at={startedAt} />
        </span>
      ),
    },
  ]
  return (
    <>
      <FilterBar />
      {list.error && !conversations ? (
        <LoadFailure error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Table
          label={said.title}
          columns={columns}
          rows={conversations ?? []}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/bots/${bot.id}/conversations/${id}${askedQuery(asked)}`}
          loadingRows={conversations ? 0 : 8}
          empty={
            isFiltered(asked) ? (
              <EmptyState
                title={said.nothing}
                action={<Button onClick={() => ask({ ...nothingAsked, period: 'all' })}>{said.clear}</Button>}
              >
                {said.nothingHelp}
              </EmptyState>
            ) : (
              <EmptyState
                picture={<PeoplePicture />}
                title={said.empty}
                action={<ButtonLink href={`/bots/${bot.id}/share`}>{said.share}</ButtonLink>}
              >
                {said.emptyHelp}
              </EmptyState>
            )
          }
        />
      )}
      <MoreRows list={list} label={said.more} className="mt-4" />
    </>
  )
}

const nothingAsked = {
  state: undefined,
  version: undefined,
  locale: undefined,
  goal: undefined,
  at: undefined,
  search: undefined,
}

function isFiltered({ period, ...rest }: Asked): boolean {
  return period !== 'all' || Object.values(rest).some((value) => value !== undefined)
}
