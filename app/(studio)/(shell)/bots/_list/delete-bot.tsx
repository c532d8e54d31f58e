'use client'

import { useState } from 'react'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Button } from '#app/_ui/button.tsx'
import { Dialog, DialogClose } from '#app/_ui/dialog.tsx'
import { Field } from '#app/_ui/field.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'

/** Deleting for ever: what is lost is said, and the name is typed. */
export function DeleteBot({
  name,
  open,
  onOpenChange,
  onDelete,
}: {
  name: string
  open: boolean
  onOpenChange: (open: boolean) => void
  onDelete: () => Promise<unknown>
}) {
  const said = useWords(deleteWords)
  const say = useProblemWords()
  const [typed, setTyped] = useState('')
  const [running, setRunning] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const same = typed.trim() === name.trim()

  async function go() {
    if (!same) return
    setRunning(true)
    try {
      await onDelete()
      onOpenChange(false)
    } catch (error) {
      setTrouble(say(error))
    } finally {
      setRunning(false)
    }
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      onClosed={() => {
        setTyped('')
        setTrouble(undefined)
      }}
      title={said.title(name)}
      description={said.lost}
      actions={
        <>
          <DialogClose>
            <Button>{said.cancel}</Button>
          </DialogClose>
          <Button variant="danger" type="submit" form="delete-bot" loading={running} disabled={!same}>
            {said.delete}
          </Button>
        </>
      }
    >
      <form
        id="delete-bot"
        onSubmit={(event) => {
          event.preventDefault()
          void go()
        }}
      >
        <Field label={said.type(name)} error={trouble}>
          <TextField value={typed} onValueChange={setTyped} autoComplete="off" />
        </Field>
      </form>
    </Dialog>
  )
}

const deleteWords = words({
  en: {
    title: (name: string) => `Delete “${name}” for ever`,
    lost: 'The draft, its versions, its conversations and what people answered are lost. This cannot be undone.',
    type: (name: string) => `Type ${name} to be sure`,
    cancel: 'Cancel',
    delete: 'Delete for ever',
  },
  fr: {
    title: (name: string) => `Supprimer «\u00a0${name}\u00a0» définitivement`,
    lost: 'Le brouillon, ses versions, ses conversations et les réponses reçues seront perdus. C’est irréversible.',
    type: (name: string) => `Saisissez ${name} pour confirmer`,
    cancel: 'Annuler',
    delete: 'Supprimer définitivement',
  },
})
