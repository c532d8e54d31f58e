'use client'

import { useId, useState } from 'react'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Button } from '#app/_ui/button.tsx'
import { Dialog, DialogClose } from '#app/_ui/dialog.tsx'
import { Field } from '#app/_ui/field.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'

/** Asks for a name, of something new or in place of the present one. */
export function NameDialog({
  open,
  onOpenChange,
  onName,
  title,
  description,
  hint,
  action,
  name = '',
  mayStay = false,
  maxLength,
  autoComplete,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Rejects when it did not work; the dialog says why and stays. */
  onName: (name: string) => Promise<unknown>
  title: string
  description?: string
  hint?: string
  /** What the button says. */
  action: string
  /** What it is called now, or could be called. */
  name?: string
  /** The name given may be the one there was. */
  mayStay?: boolean
  maxLength: number
  autoComplete?: string
}) {
  const said = useWords(nameWords)
  const say = useProblemWords()
  const form = useId()
  const [typed, setTyped] = useState<string>()
  const [running, setRunning] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const now = (typed ?? name).trim()
  const useless = !now || (!mayStay && now === name)

  async function go() {
    if (useless || running) return
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
      title={title}
      description={description}
      actions={
        <>
          <DialogClose>
            <Button>{said.cancel}</Button>
          </DialogClose>
          <Button variant="primary" type="submit" form={form} loading={running} disabled={useless}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault()
          void go()
        }}
      >
        <Field label={said.name} hint={hint} error={trouble}>
          <TextField
            value={typed ?? name}
            onValueChange={setTyped}
            maxLength={maxLength}
            autoComplete={autoComplete}
            onFocus={(event) => event.currentTarget.select()}
          />
        </Field>
      </form>
    </Dialog>
  )
}

const nameWords = words({
  en: { name: 'Name', cancel: 'Cancel' },
  fr: { name: 'Nom', cancel: 'Annuler' },
})
