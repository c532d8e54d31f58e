'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useWords } from '#app/_words/use-words.ts'
import { NameDialog } from '#app/(studio)/_parts/name-dialog.tsx'
import { words } from '#flow/words.ts'

/** A name is all that a new workspace needs; whoever makes it owns it. */
export function NewWorkspace({
  open,
  onOpenChange,
  onMade,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
  onMade: (workspace: string) => void
}) {
  const said = useWords(newWorkspaceWords)
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  return (
    <NameDialog
      open={open}
      onOpenChange={onOpenChange}
      title={said.title}
      description={said.why}
      action={said.create}
      maxLength={100}
      autoComplete="organization"
      onName={async (name) => {
        const { workspace } = await client.workspaces.create.mutate({ name })
        await queries.invalidateQueries(api.session.current.queryFilter())
        onMade(workspace)
      }}
    />
  )
}

const newWorkspaceWords = words({
  en: {
    title: 'Create a workspace',
    why: 'Bots, data and people of their own, apart from those of your other workspaces.',
    create: 'Create the workspace',
  },
  fr: {
    title: 'Créer un espace de travail',
    why: 'Des bots, des données et des membres à part, distincts de vos autres espaces.',
    create: 'Créer l’espace de travail',
  },
})
