'use client'

import { useState } from 'react'
import { failureOf } from '#app/_api/problem.ts'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Banner } from '#app/_ui/banner.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Dialog, DialogClose } from '#app/_ui/dialog.tsx'
import { Field } from '#app/_ui/field.tsx'
import { Select } from '#app/_ui/select.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useFormats } from '#app/_words/use-formats.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { ColumnType } from './cell-value.ts'
import { gridWords } from './grid-words.ts'
import type { Column } from './use-columns.ts'

const types = ['text', 'number', 'boolean', 'date'] as const

/** The name and the type of a column, new or not. Values that a new type cannot hold are told before they are emptied. */
export function ColumnDialog({
  column,
  open,
  onOpenChange,
  onSave,
}: {
  /** Without one, a new column. */
  column?: Column
  open: boolean
  onOpenChange: (open: boolean) => void
  onSave: (to: { name: string; type: ColumnType }, force: boolean) => Promise<unknown>
}) {
  const said = useWords(gridWords)
  const say = useProblemWords()
  const { list } = useFormats()
  const [name, setName] = useState(column?.name ?? '')
  const [type, setType] = useState<ColumnType>(column?.type ?? 'text')
  const [running, setRunning] = useState(false)
  const [trouble, setTrouble] = useState<unknown>()
  const failure = trouble === undefined ? undefined : failureOf(trouble)
  const misfit = failure?.kind === 'problem' && failure.code === 'wrongValue' ? failure.details : undefined
  const examples = (Array.isArray(misfit?.examples) ? misfit.examples : []) as { value: unknown }[]

  const changed = name.trim() !== column?.name || type !== column.type

  async function save() {
    if (!name.trim()) return
    setRunning(true)
    setTrouble(undefined)
    try {
      await onSave({ name: name.trim(), type }, misfit !== undefined)
      onOpenChange(false)
    } catch (error) {
      setTrouble(error)
    } finally {
      setRunning(false)
    }
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      onClosed={() => {
        setName(column?.name ?? '')
        setType(column?.type ?? 'text')
        setTrouble(undefined)
      }}
      size="sm"
      title={column ? said.changeColumn : said.addColumn}
      actions={
        <>
          <DialogClose>
            <Button>{said.cancel}</Button>
          </DialogClose>
          <Button
            variant={misfit ? 'danger' : 'primary'}
            type="submit"
            form="column"
            loading={running}
            disabled={!name.trim() || !changed}
          >
            {misfit ? said.force : column ? said.save : said.addColumn}
          </Button>
        </>
      }
    >
      <form
        id="column"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {misfit ? (
          <Banner tone="warning" title={said.misfits(Number(misfit.misfits ?? examples.length))}>
            {said.misfitsHelp(list(examples.slice(0, 3).map(({ value }) => `“${value}”`)))}
          </Banner>
        ) : null}
        <Field label={said.columnName} error={trouble !== undefined && !misfit ? say(trouble) : undefined}>
          <TextField value={name} onValueChange={setName} maxLength={80} />
        </Field>
        <Field label={said.type}>
          <Select
            items={types.map((value) => ({ value, label: said.types[value] }))}
            value={type}
            onValueChange={(next) => {
              setType(next)
              setTrouble(undefined)
            }}
          />
        </Field>
      </form>
    </Dialog>
  )
}
