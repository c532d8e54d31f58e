'use client'

import { useState } from 'react'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Button } from '#app/_ui/button.tsx'
import { Dialog, DialogClose } from '#app/_ui/dialog.tsx'
import { Field } from '#app/_ui/field.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'

/** Asks for the name of a bot, to rename it or for its copy. */
export function NameBot({
  what,
  name,
  open,
  onOpenChange,
  onName,
}: {
  what: 'rename' | 'duplicate'
  name: string
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Rejects when it did not work; the dialog says why and stays. */
  onName: (name: string) => Promise<unknown>
}) {
  const said = useWords(nameWords)
  const say = useProblemWords()
  const [typed, setTyped] = useState<string>()
  const [running, setRunning] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const now = (typed ?? name).trim()

  async function go() {
    if (!now) return
    setRunning(true)
    setTrouble(undefined)
    try {
      await onName(now)
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
        setTyped(undefined)
        setTrouble(undefined)
      }}
      size="sm"
      title={said[what]}
      actions={
        <>
          <DialogClose>
            <Button>{said.cancel}</Button>
          </DialogClose>
          <Button
            variant="primary"
            type="submit"
            form={`${what}-bot`}
            loading={running}
            disabled={!now || (what === 'rename' && now === name)}
          >
            {said.do[what]}
          </Button>
        </>
      }
    >
      <form
        id={`${what}-bot`}
        onSubmit={(event) => {
          event.preventDefault()
          void go()
        }}
      >
        <Field label={said.name} error={trouble}>
          <TextField
            value={typed ?? name}
            onValueChange={setTyped}
            maxLength={120}
            onFocus={(event) => event.currentTarget.select()}
          />
        </Field>
      </form>
    </Dialog>
  )
}

const nameWords = words({
  en: {
    rename: 'Rename the bot',
    duplicate: 'Duplicate the bot',
    name: 'Name',
    cancel: 'Cancel',
    do: { rename: 'Rename', duplicate: 'Duplicate' },
  },
  fr: {
    rename: 'Renommer le bot',
    duplicate: 'Dupliquer le bot',
    name: 'Nom',
    cancel: 'Annuler',
    do: { rename: 'Renommer', duplicate: 'Dupliquer' },
  },
})
