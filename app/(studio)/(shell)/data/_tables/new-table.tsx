'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Button } from '#app/_ui/button.tsx'
import { Dialog, DialogClose } from '#app/_ui/dialog.tsx'
import { Field } from '#app/_ui/field.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { tableWords } from './table-words.ts'

/** A name is all that a table needs; it begins with one column of text. */
export function NewTable({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const said = useWords(tableWords)
  const say = useProblemWords()
  const api = useApi()
  const queries = useQueryClient()
  const router = useRouter()
  const { workspace } = useSession()
  const [name, setName] = useState('')
  const create = useMutation(
    api.tables.create.mutationOptions({
      onSuccess: async ({ table }) => {
        await queries.invalidateQueries(api.tables.pathFilter())
        onOpenChange(false)
        router.push(`/data/${table}`)
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
      title={said.createTitle}
      actions={
        <>
          <DialogClose>
            <Button>{said.cancel}</Button>
          </DialogClose>
          <Button
            variant="primary"
            type="submit"
            form="new-table"
            loading={create.isPending}
            disabled={!name.trim()}
          >
            {said.doCreate}
          </Button>
        </>
      }
    >
      <form
        id="new-table"
        onSubmit={(event) => {
          event.preventDefault()
          if (!name.trim()) return
          const columns = [{ name: said.first, type: 'text' as const }]
          create.mutate({ workspace: workspace.id, name: name.trim(), columns })
        }}
      >
        <Field label={said.name} hint={said.nameHint} error={create.error ? say(create.error) : undefined}>
          <TextField value={name} onValueChange={setName} maxLength={80} />
        </Field>
      </form>
    </Dialog>
  )
}
