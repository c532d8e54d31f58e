'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { Page } from '#app/_ui/page.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { FlowPicture } from '#app/_ui/pictures/flow-picture.tsx'
import { SegmentedControl } from '#app/_ui/segmented-control.tsx'
import type { Column } from '#app/_ui/table.tsx'
import { Table } from '#app/_ui/table.tsx'
import { useFormats } from '#app/_words/use-formats.ts'
import { useWords } from '#app/_words/use-words.ts'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import { words } from '#flow/words.ts'
import { Growth } from './growth.tsx'
import { Sparkline } from './sparkline.tsx'

type Bot = Answers['insights']['bots'][number]
const periods = ['7', '28', '90'] as const
type Period = (typeof periods)[number]

/** Every bot of the workspace beside the others, the busiest first; each leads to its own results. */
export function InsightsPage() {
  const said = useWords(insightsWords)
  const api = useApi()
  const { number, percent } = useFormats()
  const { workspace } = useSession()
  const [period, setPeriod] = useState<Period>('28')
  const bots = useQuery(
    api.insights.bots.queryOptions(
      { workspace: workspace.id, period: Number(period) },
      { refetchInterval: 30_000, placeholderData: keepPreviousData },
    ),
  )
  const share = (part: number, whole: number) =>
    whole > 0 ? percent(Math.round((part / whole) * 100) / 100) : '–'
  const columns: Column<Bot>[] = [
    {
      id: 'name',
      header: said.bot,
      cell: ({ name }) => <span className="block max-w-72 truncate">{name}</span>,
    },
    {
      id: 'trend',
      header: said.trend,
      headerHidden: true,
      wideOnly: true,
      width: '12rem',
      cell: ({ days }) => <Sparkline days={days} />,
    },
    { id: 'begun', header: said.begun, align: 'end', width: '8rem', cell: ({ begun }) => number(begun) },
    {
      id: 'growth',
      header: said.growth,
      align: 'end',
      wideOnly: true,
      width: '7rem',
      cell: ({ begun, before }) => <Growth now={begun} before={before} />,
    },
    {
      id: 'completed',
      header: said.completed,
      align: 'end',
      width: '8rem',
      cell: ({ completed, begun }) => share(completed, begun),
    },
    {
      id: 'lost',
      header: said.lost,
      align: 'end',
      wideOnly: true,
      width: '6rem',
      cell: ({ lost, begun }) => share(lost, begun),
    },
    {
      id: 'goals',
      header: said.goals,
      align: 'end',
      wideOnly: true,
      width: '7rem',
      cell: ({ goals }) => number(goals),
    },
  ]
  return (
    <Page>
      <PageHeader
        title={said.title}
        description={said.help}
        actions={
          <SegmentedControl<Period>
            label={said.period}
            items={periods.map((value) => ({ value, label: said.days(value) }))}
            value={period}
            onValueChange={setPeriod}
          />
        }
      />
      {bots.error && !bots.data ? (
        <LoadFailure error={bots.error} onRetry={() => void bots.refetch()} />
      ) : (
        <Table
          label={said.title}
          columns={columns}
          rows={bots.data ?? []}
          rowKey={({ bot }) => bot}
          rowHref={({ bot }) => `/bots/${bot}/results${period === '28' ? '' : `?period=${period}`}`}
          loadingRows={bots.data ? 0 : 4}
          empty={
            <EmptyState
              picture={<FlowPicture />}
              title={said.empty}
              action={<ButtonLink href="/bots">{said.toBots}</ButtonLink>}
            >
              {said.emptyHelp}
            </EmptyState>
          }
        />
      )}
    </Page>
  )
}

const insightsWords = words({
  en: {
    title: 'Insights',
    help: 'How your bots do. Open one for its figures, its conversations and the canvas.',
    period: 'Period',
    days: (days: string) => `${days} days`,
    bot: 'Bot',
    trend: 'Conversations day by day',
    begun: 'Conversations',
    growth: 'Change',
    completed: 'Came to an end',
    lost: 'Lost',
    goals: 'Goals reached',
    empty: 'No bot yet',
    emptyHelp: 'Draw one and publish it: what its visitors do is counted here.',
    toBots: 'To the bots',
  },
  fr: {
    title: 'Résultats',
    help: 'Comment vont vos bots. Ouvrez-en un pour ses chiffres, ses conversations et le canevas.',
    period: 'Période',
    days: (days: string) => `${days} jours`,
    bot: 'Bot',
    trend: 'Conversations jour par jour',
    begun: 'Conversations',
    growth: 'Évolution',
    completed: 'Arrivées au bout',
    lost: 'Perdues',
    goals: 'Objectifs atteints',
    empty: 'Pas encore de bot',
    emptyHelp: 'Dessinez-en un et publiez-le\u00a0: ce que font ses visiteurs est compté ici.',
    toBots: 'Voir les bots',
  },
})
