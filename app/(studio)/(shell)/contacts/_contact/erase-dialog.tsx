'use client'

import { useQuery } from '@tanstack/react-query'
import { Eraser, Shield } from 'lucide-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Banner } from '#app/_ui/banner.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Dialog, DialogClose } from '#app/_ui/dialog.tsx'
import { Field } from '#app/_ui/field.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { showToast } from '#app/_ui/toasts.ts'
import { useWords } from '#app/_words/use-words.ts'
import { oneWords } from './one-words.ts'

/** Erasing a person: what goes is counted first, what stays is said plainly, and a word is typed. */
export function EraseDialog({
  name,
  here,
  open,
  onOpenChange,
  onErase,
}: {
  name: string
  here: { workspace: string; contact: string }
  open: boolean
  onOpenChange: (open: boolean) => void
  onErase: () => Promise<void>
}) {
  const said = useWords(oneWords)
  const say = useProblemWords()
  const api = useApi()
  const preview = useQuery({ ...api.contacts.erasurePreview.queryOptions(here), enabled: open, staleTime: 0 })
  const [typed, setTyped] = useState('')
  const [running, setRunning] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const sure = typed.trim().toUpperCase() === said.word && preview.data !== undefined

  async function go() {
    if (!sure) return
    setRunning(true)
    setTrouble(undefined)
    try {
      await onErase()
      onOpenChange(false)
      showToast({ title: said.erased })
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
      title={said.eraseTitle(name)}
      description={said.eraseLost}
      actions={
        <>
          <DialogClose>
            <Button>{said.cancel}</Button>
          </DialogClose>
          <Button variant="danger" type="submit" form="erase-contact" loading={running} disabled={!sure}>
            {said.doErase}
          </Button>
        </>
      }
    >
      <form
        id="erase-contact"
        className="grid grid-cols-1 gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void go()
        }}
      >
        {preview.error ? <Banner tone="danger">{say(preview.error)}</Banner> : null}
        {trouble ? <Banner tone="danger">{trouble}</Banner> : null}
        <Part title={said.goes} icon={<Eraser className="text-danger-ink" />}>
          {preview.data ? (
            <>
              <li>{said.goesConversations(preview.data.conversations, preview.data.messages)}</li>
              {preview.data.files ? <li>{said.goesFiles(preview.data.files)}</li> : null}
              <li>{said.goesFacts}</li>
              {preview.data.rows ? <li>{said.goesRows(preview.data.rows)}</li> : null}
              {preview.data.filled ? <li>{said.goesCells(preview.data.filled)}</li> : null}
              <li>{said.goesOutgoing}</li>
            </>
          ) : (
            <Skeleton className="h-16" />
          )}
        </Part>
        <Part title={said.stays} icon={<Shield className="text-ink-3" />}>
          <li>{said.staysCounts}</li>
          <li>{said.staysElsewhere}</li>
        </Part>
        <Field label={said.typeErase}>
          <TextField value={typed} onValueChange={setTyped} autoComplete="off" autoCapitalize="characters" />
        </Field>
      </form>
    </Dialog>
  )
}

function Part({ title, icon, children }: { title: string; icon: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h3 className="flex items-center gap-2 font-medium">
        {icon}
        {title}
      </h3>
      <ul className="mt-1 ms-6 list-disc text-ink-2 marker:text-ink-3">{children}</ul>
    </section>
  )
}
