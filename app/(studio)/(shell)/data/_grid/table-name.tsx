'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { InlineEdit } from '#app/_ui/inline-edit.tsx'
import { showToast } from '#app/_ui/toasts.ts'
import { useWords } from '#app/_words/use-words.ts'
import { gridWords } from './grid-words.ts'

/** The name of a table, changed where it stands. */
export function TableName({ table, disabled }: { table: { id: string; name: string }; disabled: boolean }) {
  const said = useWords(gridWords)
  const say = useProblemWords()
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const { workspace } = useSession()
  const [now, setNow] = useState<string>()
  async function save(name: string) {
    setNow(name)
    try {
      await client.tables.rename.mutate({ workspace: workspace.id, table: table.id, name })
      await queries.invalidateQueries(api.tables.pathFilter())
    } catch (error) {
      showToast({ tone: 'danger', title: say(error) })
    } finally {
      setNow(undefined)
    }
  }
  return (
    <InlineEdit
      label={said.nameLabel}
      value={now ?? table.name}
      maxLength={80}
      onSave={(name) => void save(name)}
      disabled={disabled}
    />
  )
}
