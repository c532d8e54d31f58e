'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { DateTime } from '#app/_ui/date-time.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { TablePicture } from '#app/_ui/pictures/table-picture.tsx'
import type { Column } from '#app/_ui/table.tsx'
import { Table } from '#app/_ui/table.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { MoreRows } from '#app/(studio)/_parts/more-rows.tsx'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import { useBot } from '../_bot/bot-context.ts'
import { FilterBar } from '../_conversations/filter-bar.tsx'
import { StateBadge } from '../_conversations/state-badge.tsx'
import { askedQuery, useAsked } from '../_results/use-asked.ts'
import { AnswerValue } from './answer-value.tsx'
import { answerWords } from './answer-words.ts'
import { ExportMenu } from './export-menu.tsx'

type Row = Answers['insights']['answers']['rows'][number]

/** What a bot collected: a row for each conversation, a column for each variable. */
export function AnswersPage() {
  const said = useWords(answerWords)
  const api = useApi()
  const client = useApiClient()
  const { here, bot } = useBot()
  const { asked } = useAsked()
  const list = useInfiniteQuery({
    queryKey: [...api.insights.answers.pathKey(), here, asked],
    queryFn: ({ pageParam, signal }) =>
      client.insights.answers.query(
        { ...here, ...asked, ...(pageParam && { after: pageParam }) },
        { signal },
      ),
    initialPageParam: null as { at: number; id: string } | null,
    getNextPageParam: ({ next }) => next,
  })
  const rows = list.data?.pages.flatMap((page) => page.rows)
  const variables = list.data?.pages[0]?.columns ?? []
  const columns: Column<Row>[] = [
    {
      id: ' began',
      header: said.began,
      width: '9rem',
      cell: ({ startedAt }) => <DateTime at={startedAt} format="dateTime" />,
    },
    {
      id: ' state',
      header: said.state,
      width: '9rem',
      cell: ({ state }) => <StateBadge quiet state={state} />,
    },
    ...variables.map(
      ({ name, type }, at): Column<Row> => ({
        id: name,
        header: (
          <span className="font-mono text-11" title={type === null ? said.older : undefined}>
            {name}
          </span>
        ),
        align: type === 'number' ? 'end' : 'start',
        cell: ({ values, locale }) => (
          <AnswerValue value={values[at] ?? null} type={type} language={locale} />
        ),
      }),
    ),
  ]
  return (
    <>
      <FilterBar />
      <div className="mb-2 flex items-center justify-end">
        <ExportMenu asked={asked} disabled={!rows || rows.length === 0} />
      </div>
      {list.error && !rows ? (
        <LoadFailure error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Table
          label={said.title}
          columns={rows ? columns : columns.slice(0, 2)}
          rows={variables.length > 0 ? (rows ?? []) : []}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/bots/${bot.id}/conversations/${id}${askedQuery(asked)}`}
          loadingRows={rows ? 0 : 8}
          className="overflow-x-auto"
          empty={
            rows && rows.length > 0 && variables.length === 0 ? (
              <EmptyState
                picture={<TablePicture />}
                title={said.noColumns}
                action={<ButtonLink href={`/bots/${bot.id}/edit`}>{said.edit}</ButtonLink>}
              >
                {said.emptyHelp}
              </EmptyState>
            ) : (
              <EmptyState
                picture={<TablePicture />}
                title={asked.period === 'all' ? said.empty : said.nothing}
              >
                {asked.period === 'all' ? said.emptyHelp : said.nothingHelp}
              </EmptyState>
            )
          }
        />
      )}
      <MoreRows list={list} label={said.more} className="mt-4" />
    </>
  )
}
