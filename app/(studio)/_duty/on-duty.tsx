'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useRef, useState } from 'react'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { keepSubscribed } from '#app/_api/keep-subscribed.ts'
import { useMay, useSession } from '#app/_api/session-gate.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import type { Arrival } from './call-agent.ts'
import { callAgent } from './call-agent.ts'
import { leadTab } from './lead-tab.ts'

type Counts = Answers['inbox']['counts']
type News = { counts: Counts; arrived: Arrival[] }

const none: Counts = { waiting: 0, mine: 0 }
const DutyContext = createContext<Counts>(none)

/** How many wait for an answer, as it changes. */
export function useInboxCounts(): Counts {
  return useContext(DutyContext)
}

/** Lists are read again at most this often, however much happens; long ones, which are read page by page, more rarely. */
const rereadMs = 700
const pagesAtOnce = 4

/**
 * Whoever may answer visitors is heard of while a page of the studio is open: that is what makes them "there". One tab of the browser
 * listens for all: how many wait, and who begins to, which it announces.
 */
export function OnDuty({ children }: { children: ReactNode }) {
  const mayAnswer = useMay('agent')
  return mayAnswer ? <Watching>{children}</Watching> : children
}

function Watching({ children }: { children: ReactNode }) {
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const router = useRouter()
  const locale = useLocale()
  const { workspace } = useSession()
  const [counts, setCounts] = useState(none)
  const go = useRef((id: string) => router.push(`/inbox/${id}`))

  useEffect(() => {
    const name = `parcours.duty.${workspace.id}`
    const others = 'BroadcastChannel' in window ? new BroadcastChannel(name) : null
    let timer: ReturnType<typeof setTimeout> | undefined
    let dirty = false
    const pagesShown = () =>
      queries
        .getQueryCache()
        .findAll({ ...api.inbox.list.pathFilter(), type: 'active' })
        .reduce((all, { state }) => all + ((state.data as { pages?: unknown[] })?.pages?.length ?? 0), 0)
    const reread = () => {
      if (timer) {
        dirty = true
        return
      }
      dirty = false
      void queries.invalidateQueries(api.inbox.list.pathFilter())
      timer = setTimeout(
        () => {
          timer = undefined
          if (dirty) reread()
        },
        rereadMs * Math.max(1, pagesShown() / pagesAtOnce),
      )
    }
    const hear = ({ counts }: News) => {
      setCounts(counts)
      reread()
    }
    if (others) {
      others.onmessage = ({ data }: MessageEvent<News | 'counts'>) => {
        if (data !== 'counts') hear(data)
        else if (last) others.postMessage(last)
      }
    }
    let last: News | undefined
    let cursor: string | null = null
    const stop = leadTab(name, () =>
      keepSubscribed((ends, onAlive) =>
        client.inbox.watch.subscribe(
          { workspace: workspace.id, locale, lastEventId: cursor },
          {
            ...ends,
            onData({ id, data }) {
              onAlive()
              cursor = id
              last = { counts: data.counts, arrived: [] }
              hear(data)
              others?.postMessage(last)
              callAgent(data.arrived, locale, go.current)
            },
          },
        ),
      ),
    )
    // A tab that opens beside the one that leads asks it how things stand.
    others?.postMessage('counts')
    return () => {
      stop()
      clearTimeout(timer)
      others?.close()
    }
  }, [api, client, queries, workspace.id, locale])

  return <DutyContext value={counts}>{children}</DutyContext>
}
