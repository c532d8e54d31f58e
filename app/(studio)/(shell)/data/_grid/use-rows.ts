'use client'

import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { showToast } from '#app/_ui/toasts.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { CellValue } from './cell-value.ts'
import { gridWords } from './grid-words.ts'

export type Row = Answers['tables']['rows']['rows'][number]
export type Values = { [column: string]: CellValue }
export type Filter = { column: string; is: Comparison; value: CellValue }
export const comparisons = ['contains', 'is', 'isNot', 'more', 'less', 'empty', 'filled'] as const
export type Comparison = (typeof comparisons)[number]

export const pageRows = 100

/** A page of a table's rows, and all that is done with rows: shown at once, taken back when the server refuses. */
export function useRows(table: string) {
  const said = useWords(gridWords)
  const say = useProblemWords()
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const { workspace } = useSession()
  const [search, setSearch] = useState('')
  const [filters, setFilters] = useState<Filter[]>([])
  const [sort, setSort] = useState<{ column: string; descending: boolean }>()
  const [offset, setOffset] = useState(0)
  const here = { workspace: workspace.id, table }
  const options = api.tables.rows.queryOptions(
    { ...here, ...(search.trim() && { search }), filters, ...(sort && { sort }), offset, limit: pageRows },
    { placeholderData: keepPreviousData },
  )
  const query = useQuery(options)
  const rows = query.data?.rows ?? []
  const renew = () =>
    Promise.all([
      queries.invalidateQueries(api.tables.rows.queryFilter()),
      queries.invalidateQueries(api.tables.list.queryFilter()),
    ])

  /** Shows it, does it, and shows what is there again when it did not work. */
  async function attempt<T>(run: () => Promise<T>): Promise<T | undefined> {
    try {
      return await run()
    } catch (error) {
      showToast({ tone: 'danger', title: say(error) })
      await renew()
      return undefined
    }
  }
  async function change(row: string, values: Values): Promise<void> {
    await queries.cancelQueries({ queryKey: options.queryKey })
    queries.setQueryData(
      options.queryKey,
      (now) =>
        now && {
          ...now,
          rows: now.rows.map((one) =>
            one.id === row ? { ...one, values: { ...one.values, ...values } } : one,
          ),
        },
    )
    await attempt(() => client.tables.changeRow.mutate({ ...here, row, values }))
  }
  async function add(fresh: Values[]): Promise<boolean> {
    const added = await attempt(() => client.tables.addRows.mutate({ ...here, rows: fresh }))
    if (added) await renew()
    return added !== undefined
  }
  async function remove(gone: readonly Row[]): Promise<void> {
    const removed = await attempt(() =>
      client.tables.removeRows.mutate({ ...here, rows: gone.map(({ id }) => id) }),
    )
    if (!removed) return
    await renew()
    showToast({
      title: said.rowsDeleted(gone.length),
      undo: () =>
        void add(gone.map(({ values }) => values as Values)).then((back) => {
          if (back) showToast({ title: said.rowsBack })
        }),
    })
  }
  const first =
    <T>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      setOffset(0)
    }
  return {
    query,
    rows,
    total: query.data?.total ?? 0,
    search,
    setSearch: first(setSearch),
    filters,
    setFilters: first(setFilters),
    sort,
    setSort: first(setSort),
    offset,
    setOffset,
    narrowed: search.trim() !== '' || filters.length > 0,
    change,
    add,
    remove,
    renew,
  }
}

export type Rows = ReturnType<typeof useRows>
