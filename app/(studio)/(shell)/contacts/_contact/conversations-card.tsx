'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { Badge } from '#app/_ui/badge.tsx'
import { Card } from '#app/_ui/card.tsx'
import { DateTime } from '#app/_ui/date-time.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { channelName } from '#app/(studio)/_facts/channel-name.ts'
import { MoreRows } from '#app/(studio)/_parts/more-rows.tsx'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import { oneWords } from './one-words.ts'

const tones = { active: 'success', human: 'warning', ended: 'neutral' } as const

/** A person's conversations, the latest first; each leads to what was said and the way it took. */
export function ConversationsCard({ here }: { here: { workspace: string; contact: string } }) {
  const said = useWords(oneWords)
  const api = useApi()
  const client = useApiClient()
  const list = useInfiniteQuery({
    queryKey: [...api.contacts.conversations.pathKey(), here],
    queryFn: ({ pageParam, signal }) =>
      client.contacts.conversations.query({ ...here, after: pageParam }, { signal }),
    initialPageParam: null as { at: string; id: string } | null,
    getNextPageParam: ({ next }) => next,
  })
  const conversations = list.data?.pages.flatMap(({ rows }) => rows)
  return (
    <Card title={said.conversations} padded={false}>
      {list.error && !conversations ? (
        <LoadFailure error={list.error} onRetry={() => void list.refetch()} />
      ) : null}
      {!conversations && !list.error ? <Skeleton className="m-4 h-16" /> : null}
      {conversations?.length === 0 ? (
        <p className="px-4 pt-1 pb-4 text-ink-2">{said.noConversations}</p>
      ) : null}
      <ul className="mt-1 divide-y divide-line overflow-hidden rounded-b-card">
        {conversations?.map(({ id, bot, botName, status, channel, startedAt, lastAt }) => (
          <li key={id}>
            <Link
              href={`/bots/${bot}/conversations/${id}`}
              className="flex min-h-11 items-center gap-3 px-4 py-2 transition-colors hover:bg-hover focus-visible:-outline-offset-2"
            >
              <span className="min-w-0 grow">
                <span className="block truncate font-medium">{botName}</span>
                <span className="block text-12 text-ink-3">
                  <DateTime at={startedAt} format="dateTime" /> · {channelName(channel)}
                </span>
              </span>
              <Badge quiet tone={tones[status]}>
                {said.states[status]}
              </Badge>
              <span className="w-24 flex-none text-end text-12 text-ink-2 max-sm:hidden">
                <DateTime at={lastAt} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <MoreRows list={list} label={said.more} className="border-t border-line p-3" />
    </Card>
  )
}
