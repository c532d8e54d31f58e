'use client'

import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { nanoid } from 'nanoid'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { keepSubscribed } from '#app/_api/keep-subscribed.ts'
import { isProblem } from '#app/_api/problem.ts'
import { ServerAway } from '#app/_api/server-away.tsx'
import { Badge } from '#app/_ui/badge.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { EditorSkeleton } from './editor-skeleton.tsx'
import { GoneBot } from './gone-bot.tsx'
import { NewerDraft } from './newer-draft.tsx'

const FlowView = dynamic(
  () => import('#app/(studio)/_flow-view/flow-view.tsx').then(({ FlowView }) => FlowView),
  { ssr: false, loading: () => null },
)

/** The draft for whoever may look at it and not change it: as it is now, and as it becomes. */
export function ReadDraft({
  here,
  name,
}: {
  here: { workspace: string; bot: string }
  name: string | undefined
}) {
  const said = useWords(readWords)
  const api = useApi()
  const draft = useQuery(api.flows.open.queryOptions(here))
  useNews(here, draft.data?.revision, () => void draft.refetch())
  if (isProblem(draft.error, 'notFound')) return <GoneBot />
  if (isProblem(draft.error, 'newerFlow')) return <NewerDraft />
  if (draft.error && !draft.data) return <ServerAway onRetry={() => void draft.refetch()} />
  if (!draft.data || name === undefined) return <EditorSkeleton />
  return (
    <div className="flex h-dvh flex-col overflow-hidden bg-canvas">
      <header className="flex h-12 shrink-0 items-center gap-2 border-line border-b bg-surface px-3">
        <Link
          href={`/bots/${here.bot}`}
          aria-label={said.back}
          title={said.back}
          className="grid size-8 flex-none place-items-center rounded-control text-ink-2 hover:bg-hover"
        >
          <ArrowLeft aria-hidden className="size-4" />
        </Link>
        <h1 className="min-w-0 truncate px-1.5 font-semibold text-13">{name}</h1>
        <Badge>{said.readOnly}</Badge>
        <span className="ms-auto truncate text-12 text-ink-3 max-md:hidden">{said.help}</span>
      </header>
      <main className="relative min-h-0 flex-1" aria-label={said.flow}>
        <FlowView document={draft.data.document} />
      </main>
    </div>
  )
}

/** Calls `onNews` when the draft is no longer at this revision. */
function useNews(
  { workspace, bot }: { workspace: string; bot: string },
  revision: number | undefined,
  onNews: () => void,
) {
  const client = useApiClient()
  const latest = useRef({ revision: 0, onNews })
  useEffect(() => {
    latest.current = { revision: revision ?? 0, onNews }
  })
  const isOpen = revision !== undefined
  useEffect(() => {
    if (!isOpen) return
    const session = nanoid()
    return keepSubscribed((ends, onAlive) =>
      client.flows.watch.subscribe(
        { workspace, bot, session, after: latest.current.revision },
        {
          ...ends,
          onData({ data }) {
            onAlive()
            if (data.type === 'changes' || data.type === 'gone') latest.current.onNews()
          },
        },
      ),
    )
  }, [client, workspace, bot, isOpen])
}

const readWords = words({
  en: {
    back: 'Back to the bot',
    readOnly: 'Read only',
    help: 'To change it, ask an owner of the workspace to make you an editor.',
    flow: 'Flow',
  },
  fr: {
    back: 'Retour au bot',
    readOnly: 'Lecture seule',
    help: 'Pour le modifier, demandez à un propriétaire de l’espace de vous nommer éditeur.',
    flow: 'Parcours',
  },
})
