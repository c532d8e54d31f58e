'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { Badge } from '#app/_ui/badge.tsx'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { DateTime } from '#app/_ui/date-time.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { FlowPicture } from '#app/_ui/pictures/flow-picture.tsx'
import type { Column } from '#app/_ui/table.tsx'
import { Table } from '#app/_ui/table.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { MoreRows } from '#app/(studio)/_parts/more-rows.tsx'
import { VersionAuthor } from '#app/(studio)/_parts/version-author.tsx'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import { useBot } from '../_bot/bot-context.ts'
import { VersionMenu } from './version-menu.tsx'
import { VersionSheet } from './version-sheet.tsx'
import { versionWords } from './version-words.ts'

export type Version = Answers['versions']['list']['versions'][number]

/** What was published, newest first: looked at, made live again, or taken up as the draft. */
export function VersionList() {
  const said = useWords(versionWords)
  const api = useApi()
  const client = useApiClient()
  const { here, bot } = useBot()
  const [shown, setShown] = useState<Version | null>(null)
  const list = useInfiniteQuery({
    queryKey: [...api.versions.list.pathKey(), here],
    queryFn: ({ pageParam, signal }) =>
      client.versions.list.query({ ...here, ...(pageParam && { before: pageParam }) }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const versions = list.data?.pages.flatMap((page) => page.versions)
  const isLive = ({ id }: Version) => id === bot.live.version && bot.live.online
  const columns: Column<Version>[] = [
    {
      id: 'number',
      header: said.version,
      width: '9rem',
      cell: (version) => (
        <span className="flex items-center gap-2 font-medium">
          <Button variant="ghost" size="sm" className="-ms-2.5" onClick={() => setShown(version)}>
            {said.number(version.number)}
          </Button>
          {isLive(version) ? <Badge tone="success">{said.live}</Badge> : null}
        </span>
      ),
    },
    {
      id: 'note',
      header: said.note,
      cell: ({ note }) => (
        <span className="line-clamp-2 py-1">{note || <span className="text-ink-3">{said.noNote}</span>}</span>
      ),
    },
    {
      id: 'by',
      header: said.by,
      wideOnly: true,
      width: '12rem',
      cell: (version) => <VersionAuthor {...version} />,
    },
    {
      id: 'at',
      header: said.at,
      wideOnly: true,
      width: '10rem',
      cell: ({ at }) => (
        <span className="text-ink-2">
          <DateTime at={at} />
        </span>
      ),
    },
    {
      id: 'menu',
      header: said.actions,
      headerHidden: true,
      align: 'end',
      width: '3rem',
      cell: (version) => (
        <VersionMenu version={version} live={isLive(version)} onShow={() => setShown(version)} />
      ),
    },
  ]
  if (list.error && !versions) return <LoadFailure error={list.error} onRetry={() => void list.refetch()} />
  return (
    <>
      <Table
        label={said.title}
        columns={columns}
        rows={versions ?? []}
        rowKey={({ id }) => id}
        loadingRows={versions ? 0 : 3}
        empty={
          <EmptyState
            picture={<FlowPicture />}
            title={said.empty}
            action={<ButtonLink href={`/bots/${bot.id}/edit`}>{said.open}</ButtonLink>}
          >
            {said.emptyHelp}
          </EmptyState>
        }
      />
      <MoreRows list={list} label={said.more} className="mt-4" />
      <VersionSheet
        version={shown}
        former={versions?.find(({ number }) => number === (shown?.number ?? 0) - 1) ?? null}
        onClose={() => setShown(null)}
      />
    </>
  )
}
