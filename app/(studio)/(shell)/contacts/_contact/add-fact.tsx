'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Field } from '#app/_ui/field.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { oneWords } from './one-words.ts'
import type { FactValue } from './use-contact.ts'

/** One more thing that is known, typed by the team. */
export function AddFact({
  known,
  onAdd,
  onClose,
}: {
  known: readonly string[]
  onAdd: (fact: string, value: FactValue) => Promise<boolean>
  onClose: () => void
}) {
  const said = useWords(oneWords)
  const [fact, setFact] = useState('')
  const [value, setValue] = useState('')
  const [saving, setSaving] = useState(false)
  const name = fact.trim().replace(/^contact\./, '')
  const isWhole = name !== '' && value.trim() !== '' && !known.includes(name)

  async function add() {
    if (!isWhole) return
    setSaving(true)
    const added = await onAdd(name, value.trim())
    setSaving(false)
    if (added) onClose()
  }
  return (
    <form
      className="mt-2 grid grid-cols-[10rem_minmax(0,1fr)] gap-3 border-t border-line pt-3 max-sm:grid-cols-1"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Field label={said.fact} hint={said.factHint}>
        <TextField autoFocus value={fact} onValueChange={setFact} maxLength={80} spellCheck={false} />
      </Field>
      <Field label={said.value}>
        <TextField value={value} onValueChange={setValue} maxLength={2000} />
      </Field>
      <div className="col-span-full flex justify-end gap-2">
        <Button onClick={onClose}>{said.cancel}</Button>
        <Button variant="primary" type="submit" loading={saving} disabled={!isWhole}>
          {said.save}
        </Button>
      </div>
    </form>
  )
}
