'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { DateTime } from '#app/_ui/date-time.tsx'
import { Sheet } from '#app/_ui/sheet.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { ChangeLines } from '#app/(studio)/_parts/change-lines.tsx'
import { VersionAuthor } from '#app/(studio)/_parts/version-author.tsx'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import { describeChanges } from '#flow/edit/describe-changes.ts'
import { useBot } from '../_bot/bot-context.ts'
import type { Version } from './version-list.tsx'
import { versionWords } from './version-words.ts'

/** What a version changed, in words, beside the list. */
export function VersionSheet({
  version,
  former,
  onClose,
}: {
  version: Version | null
  former: Version | null
  onClose: () => void
}) {
  const said = useWords(versionWords)
  return (
    <Sheet
      side="end"
      title={version ? said.changes(version.number) : ''}
      open={version !== null}
      onOpenChange={(open) => !open && onClose()}
    >
      {version ? (
        <>
          <p className="mb-4 text-12 text-ink-3">
            <VersionAuthor {...version} /> · <DateTime at={version.at} format="dateTime" />
          </p>
          {version.note ? <p className="mb-4">{version.note}</p> : null}
          {former ? <Changes version={version.id} former={former.id} /> : <p>{said.first}</p>}
        </>
      ) : null}
    </Sheet>
  )
}

function Changes({ version, former }: { version: string; former: string }) {
  const said = useWords(versionWords)
  const api = useApi()
  const { here } = useBot()
  // A version never changes: what was read once is right for ever.
  const always = { staleTime: Number.POSITIVE_INFINITY }
  const after = useQuery(api.versions.open.queryOptions({ ...here, version }, always))
  const before = useQuery(api.versions.open.queryOptions({ ...here, version: former }, always))
  const lines = useMemo(
    () => before.data && after.data && describeChanges(before.data.document, after.data.document),
    [before.data, after.data],
  )
  const error = before.error ?? after.error
  if (error && !lines)
    return (
      <LoadFailure
        error={error}
        onRetry={() => {
          void before.refetch()
          void after.refetch()
        }}
      />
    )
  if (!lines)
    return (
      <div role="status" aria-label={said.loading} className="flex flex-col gap-3">
        {['w-full', 'w-4/5', 'w-3/5'].map((width) => (
          <Skeleton key={width} className={`h-5 ${width}`} />
        ))}
      </div>
    )
  return lines.length ? <ChangeLines lines={lines} /> : <p>{said.nothing}</p>
}
