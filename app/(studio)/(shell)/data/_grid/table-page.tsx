'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { useMay, useSession } from '#app/_api/session-gate.tsx'
import { Banner } from '#app/_ui/banner.tsx'
import { Button } from '#app/_ui/button.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { Page } from '#app/_ui/page.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { SearchField } from '#app/_ui/search-field.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import { DataGrid } from './data-grid.tsx'
import { FilterButton } from './filter-button.tsx'
import { GridFoot } from './grid-foot.tsx'
import { gridWords } from './grid-words.ts'
import { TableActions } from './table-actions.tsx'
import { TableName } from './table-name.tsx'
import { useColumns } from './use-columns.ts'
import { useRows } from './use-rows.ts'

/** A table to look through and to edit in place. */
export function TablePage({ table }: { table: string }) {
  const said = useWords(gridWords)
  const api = useApi()
  const { workspace } = useSession()
  const mayEdit = useMay('editor')
  const about = useQuery(api.tables.get.queryOptions({ workspace: workspace.id, table }))
  const rows = useRows(table)
  const columns = useColumns(table, about.data?.columns ?? [])
  const [selected, setSelected] = useState<readonly string[]>([])
  if (about.error && !about.data)
    return (
      <Page>
        <LoadFailure error={about.error} onRetry={() => void about.refetch()} />
      </Page>
    )
  const chosen = rows.rows.filter(({ id }) => selected.includes(id))
  return (
    <Page width="full">
      <PageHeader
        breadcrumbs={[{ label: said.data, href: '/data' }]}
        title={
          about.data ? (
            <TableName table={about.data} disabled={!mayEdit} />
          ) : (
            <Skeleton className="my-1 h-6 w-48 max-w-full" />
          )
        }
        actions={about.data ? <TableActions table={about.data} mayEdit={mayEdit} /> : null}
      />
      {mayEdit ? null : <Banner className="mb-4">{said.readOnly}</Banner>}
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <SearchField
          label={said.search}
          value={rows.search}
          onValueChange={rows.setSearch}
          className="w-64! max-sm:w-full!"
        />
        <FilterButton columns={about.data?.columns ?? []} rows={rows} />
        {chosen.length > 0 ? (
          <div className="ms-auto flex items-center gap-2">
            <span className="text-12 text-ink-2">{said.selected(chosen.length)}</span>
            <Button
              size="sm"
              variant="danger"
              onClick={() => {
                setSelected([])
                void rows.remove(chosen)
              }}
            >
              {said.deleteRows}
            </Button>
          </div>
        ) : null}
      </div>
      {rows.query.error && !rows.query.data ? (
        <LoadFailure error={rows.query.error} onRetry={() => void rows.query.refetch()} />
      ) : about.data && rows.query.data ? (
        <>
          <DataGrid
            label={about.data.name}
            columns={columns}
            rows={rows}
            selected={selected}
            onSelect={setSelected}
            mayEdit={mayEdit}
          />
          {rows.total === 0 ? (
            <EmptyState title={rows.narrowed ? said.nothing : said.empty} className="py-8!">
              {rows.narrowed ? said.nothingHelp : said.emptyHelp}
            </EmptyState>
          ) : null}
          <GridFoot rows={rows} mayEdit={mayEdit} />
        </>
      ) : (
        <Skeleton className="h-80 rounded-card" />
      )}
    </Page>
  )
}
