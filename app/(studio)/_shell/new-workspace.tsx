'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Button } from '#app/_ui/button.tsx'
import { Dialog, DialogClose } from '#app/_ui/dialog.tsx'
import { Field } from '#app/_ui/field.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
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
  const queries = useQueryClient()
  const say = useProblemWords()
  const [name, setName] = useState('')
  const create = useMutation(
    api.workspaces.create.mutationOptions({
      onSuccess: async ({ workspace }) => {
        await queries.invalidateQueries(api.session.current.queryFilter())
        onOpenChange(false)
        onMade(workspace)
      },
    }),
  )
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      onClosed={() => {
        setName('')
        create.reset()
      }}
      size="sm"
      title={said.title}
      description={said.why}
      actions={
        <>
          <DialogClose>
            <Button>{said.cancel}</Button>
          </DialogClose>
          <Button
            variant="primary"
            type="submit"
            form="new-workspace"
            loading={create.isPending}
            disabled={!name.trim()}
          >
            {said.create}
          </Button>
        </>
      }
    >
      <form
        id="new-workspace"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim()) create.mutate({ name: name.trim() })
        }}
      >
        <Field label={said.name} error={create.error ? say(create.error) : undefined}>
          <TextField value={name} onValueChange={setName} maxLength={100} autoComplete="organization" />
        </Field>
      </form>
    </Dialog>
  )
}

const newWorkspaceWords = words({
  en: {
    title: 'Create a workspace',
    why: 'Bots, data and people of their own, apart from those of your other workspaces.',
    name: 'Name',
    cancel: 'Cancel',
    create: 'Create the workspace',
  },
  fr: {
    title: 'Créer un espace de travail',
    why: 'Des bots, des données et des membres à part, distincts de vos autres espaces.',
    name: 'Nom',
    cancel: 'Annuler',
    create: 'Créer l’espace de travail',
  },
})
