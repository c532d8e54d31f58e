'use client'

import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, ChevronDown, ChevronUp, Route } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useCallback, useMemo, useState } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { isProblem } from '#app/_api/problem.ts'
import { Banner } from '#app/_ui/banner.tsx'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { classes } from '#app/_ui/classes.ts'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { SegmentedControl } from '#app/_ui/segmented-control.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import type { BlockRef } from '#flow/document.ts'
import { useBot } from '../_bot/bot-context.ts'
import { askedQuery, useAsked } from '../_results/use-asked.ts'
import { useVersionDocument } from '../_results/use-version-document.ts'
import { ConversationTitle } from './conversation-title.tsx'
import { conversationWords } from './conversation-words.ts'
import { TranscriptColumn } from './transcript-column.tsx'
import { turnsOf, walkedIn } from './turns-of.ts'

const FlowView = dynamic(
  () => import('#app/(studio)/_flow-view/flow-view.tsx').then(({ FlowView }) => FlowView),
  {
    ssr: false,
    loading: () => <Skeleton className="h-full" />,
  },
)

/** One conversation: what was said, beside the way that it took on the canvas. */
export function ConversationPage({ conversation: id }: { conversation: string }) {
  const said = useWords(conversationWords)
  const api = useApi()
  const { here, bot } = useBot()
  const { asked } = useAsked()
  const read = useQuery(
    api.insights.conversation.queryOptions({ ...here, conversation: id }, { refetchInterval: 15_000 }),
  )
  const { data } = read
  const version = useVersionDocument(data?.conversation.versionId)
  const turns = useMemo(() => (data ? turnsOf(data) : []), [data])
  const [chosen, setChosen] = useState<number | null>(null)
  const [shown, setShown] = useState<BlockRef | null>(null)
  const [tab, setTab] = useState<'transcript' | 'path'>('transcript')
  const walking = useMemo(() => turns.filter(({ cause }) => cause.path.length > 0), [turns])
  const walked = useMemo(
    () => walkedIn(chosen === null ? turns : turns.filter(({ seq }) => seq === chosen)),
    [turns, chosen],
  )
  // It begins where the conversation stands.
  const stands = useMemo(() => walkedIn(turns).current, [turns])
  const choose = useCallback(
    (seq: number | null) => {
      setChosen(seq)
      const last = walkedIn(turns.filter((turn) => seq === null || turn.seq === seq)).current
      setShown(last)
    },
    [turns],
  )
  const back = `/bots/${bot.id}/conversations${askedQuery(asked)}`
  if (read.error && !data)
    return (
      <>
        <BackLink href={back} label={said.back} />
        {isProblem(read.error, 'notFound') || isProblem(read.error, 'badInput') ? (
          <Banner>{said.gone}</Banner>
        ) : (
          <LoadFailure error={read.error} onRetry={() => void read.refetch()} />
        )}
      </>
    )
  const at = walking.findIndex(({ seq }) => seq === chosen)
  const step = (by: number) => {
    const next = at === -1 ? (by > 0 ? 0 : walking.length - 1) : at + by
    const turn = walking[next]
    if (turn) choose(turn.seq)
  }
  return (
    <div>
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <BackLink href={back} label={said.back} />
        {data ? <ConversationTitle transcript={data} /> : <Skeleton className="h-5 w-64" />}
        <SegmentedControl
          className="ms-auto lg:hidden"
          label={said.views}
          items={[
            { value: 'transcript', label: said.transcript },
            { value: 'path', label: said.path },
          ]}
          value={tab}
          onValueChange={setTab}
        />
      </div>
      <div className="relative flex h-[calc(100dvh-16rem)] min-h-110 overflow-hidden rounded-card border border-line bg-surface">
        <section
          aria-label={said.transcript}
          className={classes(
            'w-100 flex-none border-line max-lg:w-full lg:border-e',
            tab === 'path' && 'max-lg:hidden',
          )}
        >
          {data ? (
            <TranscriptColumn transcript={data} turns={turns} chosen={chosen} onChoose={choose} />
          ) : (
            <div role="status" aria-label={said.loading} className="flex flex-col gap-3 p-4">
              {['w-3/5', 'ms-auto w-2/5', 'w-4/5', 'ms-auto w-1/3'].map((width) => (
                <Skeleton key={width} className={`h-10 rounded-[18px] ${width}`} />
              ))}
            </div>
          )}
        </section>
        <section
          aria-label={said.path}
          // Out of sight it keeps its size: a canvas without one cannot be drawn. React Flow makes its nodes visible, each by itself.
          className={classes(
            'relative min-w-0 grow',
            tab === 'transcript' && 'max-lg:absolute max-lg:inset-0 max-lg:invisible max-lg:**:invisible!',
          )}
        >
          {version.data && data ? (
            <FlowView
              document={version.data.document}
              language={data.conversation.locale}
              walked={walked}
              shown={shown ?? stands}
            />
          ) : (
            <Skeleton className="h-full" />
          )}
          {walking.length > 0 ? (
            <div className="absolute end-3 bottom-7 flex items-center gap-1 rounded-card border border-line bg-raised p-1">
              <IconButton
                label={said.previous}
                icon={ChevronUp}
                size="sm"
                side="top"
                disabled={at === 0}
                onClick={() => step(-1)}
              />
              <span className="min-w-20 px-1 text-center text-12 text-ink-2 tabular-nums" aria-live="polite">
                {at === -1 ? said.path : said.step(at + 1, walking.length)}
              </span>
              <IconButton
                label={said.next}
                icon={ChevronDown}
                size="sm"
                side="top"
                disabled={at === walking.length - 1}
                onClick={() => step(1)}
              />
              {at === -1 ? null : (
                <Button size="sm" variant="ghost" icon={Route} onClick={() => choose(null)}>
                  {said.wholePath}
                </Button>
              )}
            </div>
          ) : null}
        </section>
      </div>
    </div>
  )
}

function BackLink({ href, label }: { href: string; label: string }) {
  return (
    <ButtonLink href={href} variant="ghost" size="sm" icon={ArrowLeft} className="-ms-2.5">
      {label}
    </ButtonLink>
  )
}
