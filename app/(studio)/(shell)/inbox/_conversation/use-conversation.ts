'use client'

import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { keepSubscribed } from '#app/_api/keep-subscribed.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import type { Entry } from './entry-messages.ts'
import { mergeEntries } from './entry-messages.ts'

export type Opened = Answers['inbox']['open']
export type Head = Opened['head']

/** How long somebody is shown as writing after the last sign of it, in ms. */
const typingLasts = 6000

/** One conversation, as it is and as it goes on while it is looked at. */
export function useConversation(id: string) {
  const api = useApi()
  const client = useApiClient()
  const { workspace } = useSession()
  const about = useMemo(() => ({ workspace: workspace.id, conversation: id }), [workspace.id, id])
  const opened = useQuery(
    api.inbox.open.queryOptions(about, {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      refetchOnWindowFocus: false,
    }),
  )
  const { data, refetch } = opened
  const [live, setLive] = useState<readonly Entry[]>([])
  const [head, setHead] = useState<Head | null>(null)
  const [hasMore, setHasMore] = useState<boolean | null>(null)
  const [typing, setTyping] = useState(0)
  const [gone, setGone] = useState(false)
  const isOpen = data !== undefined

  const add = useCallback((entries: readonly Entry[]) => {
    if (entries.length > 0) setLive((known) => mergeEntries(known, entries))
  }, [])

  // It begins once, with what was there when the conversation was opened.
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading it anew begins no new stream.
  useEffect(() => {
    if (!isOpen) return
    let after = data.head.seq
    let owner = data.head.owner
    let stop: (() => void) | undefined
    const follow = () =>
      keepSubscribed((ends, onAlive) =>
        client.inbox.follow.subscribe(
          { ...about, after },
          {
            ...ends,
            onData({ id: seq, data: news }) {
              onAlive()
              after = Number(seq)
              if (news.type === 'gone') setGone(true)
              if (news.type === 'typing') setTyping(Date.now() + typingLasts)
              if (news.type !== 'entries') return
              setHead(news.head)
              add(news.entries)
              if (news.entries.some((entry) => entry.type === 'message' && entry.message.role === 'contact'))
                setTyping(0)
              // Facts may have changed while a bot had it.
              if (news.head.owner !== owner) void refetch()
              owner = news.head.owner
            },
          },
        ),
      )
    // A tab that nobody sees keeps no stream; what it missed comes when it is seen again.
    const look = () => {
      if (document.visibilityState === 'visible') stop ??= follow()
      else {
        stop?.()
        stop = undefined
      }
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      stop?.()
    }
  }, [isOpen, client, about, add, refetch])

  useEffect(() => {
    if (typing === 0) return
    const timer = setTimeout(() => setTyping(0), Math.max(0, typing - Date.now()))
    return () => clearTimeout(timer)
  }, [typing])

  const entries = useMemo(() => mergeEntries(data?.entries ?? [], live), [data, live])
  const earlier = useCallback(async () => {
    const { entries: before, more } = await client.inbox.before.query({
      ...about,
      before: entries[0]?.seq ?? 0,
    })
    add(before)
    setHasMore(more)
  }, [client, about, entries, add])

  return {
    about,
    opened,
    head: head ?? data?.head ?? null,
    entries,
    more: hasMore ?? data?.more ?? false,
    earlier,
    add,
    typing: typing > 0,
    gone,
  }
}
