'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { NameDialog } from '#app/(studio)/_parts/name-dialog.tsx'
import { tableWords } from './table-words.ts'

/** A name is all that a table needs; it begins with one column of text. */
export function NewTable({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const said = useWords(tableWords)
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const router = useRouter()
  const { workspace } = useSession()
  return (
    <NameDialog
      open={open}
      onOpenChange={onOpenChange}
      title={said.createTitle}
      hint={said.nameHint}
      action={said.doCreate}
      maxLength={80}
      onName={async (name) => {
        const columns = [{ name: said.first, type: 'text' as const }]
        const { table } = await client.tables.create.mutate({ workspace: workspace.id, name, columns })
        await queries.invalidateQueries(api.tables.pathFilter())
        router.push(`/data/${table}`)
      }}
    />
  )
}
