'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ChartNoAxesColumn, Workflow } from 'lucide-react'
import { useRouter, useSearchParams } from 'next/navigation'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi } from '#app/_api/api-context.ts'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { FlowPicture } from '#app/_ui/pictures/flow-picture.tsx'
import { SegmentedControl } from '#app/_ui/segmented-control.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import { useBot } from '../_bot/bot-context.ts'
import { FigureCards } from './figure-cards.tsx'
import { GoalTable } from './goal-table.tsx'
import { LossList } from './loss-list.tsx'
import { PeriodSelect } from './period-select.tsx'
import { ResultsCanvas } from './results-canvas.tsx'
import { resultsWords } from './results-words.ts'
import { TrendCard } from './trend-card.tsx'
import { askedQuery, useAsked } from './use-asked.ts'
import { VersionSelect } from './version-select.tsx'

export type Figures = Answers['insights']['figures']

/** Figures are counted every fifteen seconds: who watches sees them come. */
const renewMs = 20_000

/** What the conversations with a bot came to, in figures or on the canvas. */
export function ResultsPage() {
  const said = useWords(resultsWords)
  const api = useApi()
  const router = useRouter()
  const view = useSearchParams().get('view') === 'canvas' ? 'canvas' : 'figures'
  const { bot, here } = useBot()
  const { asked, ask } = useAsked()
  const { period, version } = asked
  const figures = useQuery(
    api.insights.figures.queryOptions(
      { ...here, period, ...(version && { version }) },
      { refetchInterval: renewMs, placeholderData: keepPreviousData },
    ),
  )
  const setView = (next: string) => {
    const query = askedQuery(asked)
    const more = next === 'canvas' ? `${query ? '&' : '?'}view=canvas` : ''
    router.replace(`/bots/${bot.id}/results${query}${more}`, { scroll: false })
  }
  const keepView = view === 'canvas' ? { view } : {}
  const { data } = figures
  if (figures.error && !data)
    return <LoadFailure error={figures.error} onRetry={() => void figures.refetch()} />
  return (
    <div aria-busy={figures.isPlaceholderData}>
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <PeriodSelect value={period} onValueChange={(next) => ask({ period: next, ...keepView })} />
        {data && (data.versions.length > 1 || version) ? (
          <VersionSelect
            versions={data.versions}
            value={version}
            onValueChange={(next) => ask({ version: next, ...keepView })}
          />
        ) : null}
        <SegmentedControl
          className="ms-auto"
          label={said.view}
          items={[
            { value: 'figures', label: said.figures, icon: ChartNoAxesColumn },
            { value: 'canvas', label: said.canvas, icon: Workflow },
          ]}
          value={view}
          onValueChange={setView}
        />
      </div>
      {data ? (
        view === 'canvas' ? (
          <ResultsCanvas figures={data} asked={asked} />
        ) : data.totals.begun === 0 && !data.before ? (
          <Nothing period={period} onAll={() => ask({ period: 'all' })} />
        ) : (
          <Shown figures={data} />
        )
      ) : (
        <Waiting />
      )}
    </div>
  )
}

function Shown({ figures }: { figures: Figures }) {
  const said = useWords(resultsWords)
  const { asked } = useAsked()
  return (
    <div className="grid grid-cols-1 gap-4">
      <FigureCards figures={figures} asked={asked} />
      <TrendCard days={figures.days} />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <GoalTable figures={figures} asked={asked} />
        <LossList figures={figures} asked={asked} />
      </div>
      <p className="text-12 text-ink-3">{said.cohort}</p>
    </div>
  )
}

function Nothing({ period, onAll }: { period: number | 'all'; onAll: () => void }) {
  const said = useWords(resultsWords)
  const { bot } = useBot()
  return (
    <div className="rounded-card border border-line bg-surface">
      <EmptyState
        picture={<FlowPicture />}
        title={period === 'all' ? said.never : said.empty}
        action={
          <>
            <ButtonLink href={`/bots/${bot.id}/share`}>{said.share_}</ButtonLink>
            {period === 'all' ? null : (
              <Button variant="ghost" onClick={onAll}>
                {said.longer}
              </Button>
            )}
          </>
        }
      >
        {said.emptyHelp}
      </EmptyState>
    </div>
  )
}

function Waiting() {
  return (
    <div className="grid grid-cols-2 gap-4 lg:grid-cols-4" role="status">
      {['begun', 'answered', 'completed', 'lost'].map((card) => (
        <Skeleton key={card} className="h-28 rounded-card" />
      ))}
      <Skeleton className="col-span-full h-64 rounded-card" />
    </div>
  )
}
