'use client'

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { Button } from '#app/_ui/button.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { SearchField } from '#app/_ui/search-field.tsx'
import { Select } from '#app/_ui/select.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { Tabs } from '#app/_ui/tabs.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { useInboxCounts } from '#app/(studio)/_duty/on-duty.tsx'
import { useDuty } from '#app/(studio)/_duty/use-duty.ts'
import { MoreRows } from '#app/(studio)/_parts/more-rows.tsx'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import { DutyBar } from '../_alerts/duty-bar.tsx'
import { InboxRow } from './inbox-row.tsx'
import { inboxViews, useInboxView } from './inbox-view.ts'
import { inboxWords } from './inbox-words.ts'

/** Who waits, what is mine, all that is open, what is over: in pages, as long as there are more. */
export function InboxList({ open }: { open: string | null }) {
  const said = useWords(inboxWords)
  const api = useApi()
  const { workspace } = useSession()
  const counts = useInboxCounts()
  const { duty, change } = useDuty()
  const { view, look } = useInboxView()
  const [typed, setTyped] = useState('')
  const [bot, setBot] = useState('')
  const search = useDeferredValue(typed.trim())
  const bots = useQuery(api.bots.list.queryOptions({ workspace: workspace.id }))
  const list = useInfiniteQuery(
    api.inbox.list.infiniteQueryOptions(
      { workspace: workspace.id, view, ...(search && { search }), ...(bot && { bot }) },
      {
        getNextPageParam: ({ next }) => next,
        // While another search is looked for, what was found before stays; another list is another matter.
        placeholderData: (kept, before) => (viewOf(before?.queryKey) === view ? kept : undefined),
      },
    ),
  )
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const empty = {
    waiting: [said.emptyWaiting, said.emptyWaitingHelp],
    mine: [said.emptyMine, said.emptyMineHelp],
    open: [said.emptyOpen, said.emptyOpenHelp],
    closed: [said.emptyClosed, said.emptyClosedHelp],
  }[view]
  const away = view === 'waiting' && duty?.available === false
  const [title, help] = search || bot ? [said.noneFound, said.noneFoundHelp] : empty
  return (
    <>
      <header className="flex-none px-4 pt-4">
        <div className="mb-3 flex h-8 items-center justify-between gap-2">
          <h1 className="text-18 font-semibold">{said.title}</h1>
          <DutyBar />
        </div>
        <div className="mb-2 grid gap-2">
          <SearchField value={typed} onValueChange={setTyped} label={said.search} />
          <Select
            label={said.bot}
            value={bot}
            onValueChange={setBot}
            items={[
              { value: '', label: said.anyBot },
              ...(bots.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
        <Tabs
          label={said.views}
          value={view}
          onValueChange={look}
          listClassName="-mx-4 gap-3.5 px-4"
          // Counted is what wants somebody: four counts would not stand on one line.
          items={inboxViews.map((value) => ({
            value,
            label: said[value],
            ...((value === 'waiting' || value === 'mine') && counts[value] > 0 && { count: counts[value] }),
          }))}
        />
      </header>
      <div className="min-h-0 grow overflow-y-auto overscroll-contain">
        {list.error && !list.data ? (
          <div className="p-4">
            <LoadFailure error={list.error} onRetry={() => void list.refetch()} />
          </div>
        ) : list.isPending ? (
          <div className="grid gap-4 p-4">
            {[0, 1, 2, 3].map((one) => (
              <div key={one} className="flex gap-3">
                <Skeleton className="size-8 rounded-full" />
                <div className="grid grow gap-2">
                  <Skeleton className="h-3 w-32" />
                  <Skeleton className="h-3" />
                </div>
              </div>
            ))}
          </div>
        ) : rows.length === 0 && away && !search && !bot ? (
          <EmptyState
            title={said.emptyAway}
            action={<Button onClick={() => void change({ available: true })}>{said.beAvailable}</Button>}
          >
            {said.emptyAwayHelp}
          </EmptyState>
        ) : rows.length === 0 ? (
          <EmptyState title={title}>{help}</EmptyState>
        ) : (
          <>
            <ul aria-label={said[view]}>
              {rows.map((row) => (
                // What is out of sight is not laid out: a queue may be a thousand.
                <li key={row.id} className="[contain-intrinsic-height:auto_5.5rem] [content-visibility:auto]">
                  <InboxRow row={row} current={row.id === open} />
                </li>
              ))}
            </ul>
            <MoreRows list={list} label={said.more} byItself className="p-4" />
          </>
        )}
      </div>
    </>
  )
}

/** Of which list a question to the server was. */
function viewOf(key: readonly unknown[] | undefined): unknown {
  const [, asked] = (key ?? []) as [unknown, { input?: { view?: string } }?]
  return asked?.input?.view
}
