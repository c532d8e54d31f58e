'use client'

import { useQueryClient } from '@tanstack/react-query'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import type { ColumnType } from './cell-value.ts'

export type Column = Answers['tables']['get']['columns'][number]

/** The columns of a table, and how they change. Each rejects when the server refuses. */
export function useColumns(table: string, all: readonly Column[]) {
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const { workspace } = useSession()

  async function set(columns: { id?: string; name: string; type: ColumnType }[], force = false) {
    await client.tables.setColumns.mutate({ workspace: workspace.id, table, columns, force })
    await queries.invalidateQueries(api.tables.pathFilter())
  }
  return {
    all,
    add: (name: string, type: ColumnType) => set([...all, { name, type }]),
    /** `force` empties the values that do not fit a new type. */
    change: (id: string, to: { name: string; type: ColumnType }, force = false) =>
      set(
        all.map((column) => (column.id === id ? { id, ...to } : column)),
        force,
      ),
    remove: (id: string) => set(all.filter((column) => column.id !== id)),
  }
}

export type Columns = ReturnType<typeof useColumns>
