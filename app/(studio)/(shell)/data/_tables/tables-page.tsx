'use client'

import { useQuery } from '@tanstack/react-query'
import { Plus, Table2, Upload } from 'lucide-react'
import { useState } from 'react'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi } from '#app/_api/api-context.ts'
import { useMay, useSession } from '#app/_api/session-gate.tsx'
import { Button } from '#app/_ui/button.tsx'
import { DateTime } from '#app/_ui/date-time.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { Page } from '#app/_ui/page.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { TablePicture } from '#app/_ui/pictures/table-picture.tsx'
import type { Column } from '#app/_ui/table.tsx'
import { Table } from '#app/_ui/table.tsx'
import { useFormats } from '#app/_words/use-formats.ts'
import { useWords } from '#app/_words/use-words.ts'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import { ImportCsv } from '../_csv/import-csv.tsx'
import { NewTable } from './new-table.tsx'
import { tableWords } from './table-words.ts'

type TableInList = Answers['tables']['list'][number]

/** The tables of the workspace. */
export function TablesPage() {
  const said = useWords(tableWords)
  const api = useApi()
  const { number } = useFormats()
  const { workspace } = useSession()
  const mayEdit = useMay('editor')
  const [making, setMaking] = useState<'empty' | 'csv' | null>(null)
  const tables = useQuery(api.tables.list.queryOptions({ workspace: workspace.id }))
  const columns: Column<TableInList>[] = [
    {
      id: 'name',
      header: said.name,
      cell: ({ name }) => (
        <span className="flex min-w-0 items-center gap-2.5 font-medium">
          <Table2 className="text-ink-3" />
          <span className="max-w-96 truncate max-md:max-w-52">{name}</span>
        </span>
      ),
    },
    { id: 'rows', header: said.rows, align: 'end', width: '7rem', cell: ({ rows }) => number(rows) },
    {
      id: 'columns',
      header: said.columns,
      align: 'end',
      width: '8rem',
      wideOnly: true,
      cell: ({ columns }) => number(columns.length),
    },
    {
      id: 'changed',
      header: said.changed,
      align: 'end',
      width: '13rem',
      wideOnly: true,
      cell: ({ updatedAt }) => <DateTime at={updatedAt} />,
    },
  ]
  const actions = mayEdit ? (
    <>
      <Button icon={Upload} onClick={() => setMaking('csv')}>
        {said.import}
      </Button>
      <Button variant="primary" icon={Plus} onClick={() => setMaking('empty')}>
        {said.create}
      </Button>
    </>
  ) : null
  return (
    <Page>
      <PageHeader title={said.title} description={said.help} actions={actions} />
      {tables.error && !tables.data ? (
        <LoadFailure error={tables.error} onRetry={() => void tables.refetch()} />
      ) : (
        <Table
          label={said.title}
          columns={columns}
          rows={tables.data ?? []}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/data/${id}`}
          loadingRows={tables.data ? 0 : 4}
          empty={
            <EmptyState
              picture={<TablePicture />}
              title={said.empty}
              action={mayEdit ? <Button onClick={() => setMaking('empty')}>{said.create}</Button> : null}
            >
              {said.emptyHelp}
            </EmptyState>
          }
        />
      )}
      <NewTable open={making === 'empty'} onOpenChange={() => setMaking(null)} />
      <ImportCsv open={making === 'csv'} onOpenChange={() => setMaking(null)} />
    </Page>
  )
}
