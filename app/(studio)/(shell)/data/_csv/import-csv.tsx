'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Checkbox } from '#app/_ui/checkbox.tsx'
import { Dialog, DialogClose } from '#app/_ui/dialog.tsx'
import { Field } from '#app/_ui/field.tsx'
import { FileDrop } from '#app/_ui/file-drop.tsx'
import { RadioGroup } from '#app/_ui/radio-group.tsx'
import { Select } from '#app/_ui/select.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { showToast } from '#app/_ui/toasts.ts'
import { useFormats } from '#app/_words/use-formats.ts'
import { useWords } from '#app/_words/use-words.ts'
import { CsvPreviewTable } from './csv-preview-table.tsx'
import { CsvTrouble } from './csv-trouble.tsx'
import { csvWords } from './csv-words.ts'
import { sendCsv } from './send-csv.ts'

/** How the server reads a file before anything is written. */
export type CsvPreview = {
  hasHeader: boolean
  records: number
  rows: string[][]
  columns: {
    header: string
    column: { id: string; name: string } | null
    type: 'text' | 'number' | 'boolean' | 'date'
  }[]
}
const modes = ['append', 'update', 'replace'] as const

/** Brings a CSV file into a table, or makes a table of it; it is shown first how it is read. */
export function ImportCsv({
  open,
  onOpenChange,
  table,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Without one, a new table is made. */
  table?: { id: string; name: string }
}) {
  const said = useWords(csvWords)
  const api = useApi()
  const queries = useQueryClient()
  const router = useRouter()
  const { list } = useFormats()
  const { workspace } = useSession()
  const [file, setFile] = useState<File>()
  const [name, setName] = useState('')
  const [preview, setPreview] = useState<CsvPreview>()
  const [mode, setMode] = useState<(typeof modes)[number]>('append')
  const [by, setBy] = useState<string>()
  const [adds, setAdds] = useState(true)
  const [running, setRunning] = useState(false)
  const [trouble, setTrouble] = useState<unknown>()
  const here = { workspace: workspace.id, table: table?.id }
  const strangers = table ? (preview?.columns.filter(({ column }) => column === null) ?? []) : []
  const known = preview?.columns.flatMap(({ column }) => column ?? []) ?? []
  const key = by ?? known[0]?.id

  async function attempt<T>(run: () => Promise<T>): Promise<T | undefined> {
    setRunning(true)
    setTrouble(undefined)
    try {
      return await run()
    } catch (error) {
      setTrouble(error)
      return undefined
    } finally {
      setRunning(false)
    }
  }
  async function look(chosen: File, header?: boolean) {
    const query = { ...here, header: header === undefined ? undefined : `${header}` }
    const found = await attempt(() => sendCsv<CsvPreview>('preview', query, chosen))
    if (!found) return
    setFile(chosen)
    setPreview(found)
    setName((now) => now || chosen.name.replace(/\.[a-z]+$/i, '').slice(0, 80))
  }
  async function go() {
    if (!file || !preview) return
    const header = `${preview.hasHeader}`
    const done = await attempt(() =>
      table
        ? sendCsv<Done>(
            'import',
            {
              ...here,
              header,
              mode,
              by: mode === 'update' ? key : undefined,
              unknown: adds ? 'add' : 'skip',
            },
            file,
          )
        : sendCsv<Done>('create', { workspace: workspace.id, name: name.trim(), header }, file),
    )
    if (!done) return
    await queries.invalidateQueries(api.tables.pathFilter())
    showToast({ tone: 'success', title: said.done(done.added, done.changed) })
    onOpenChange(false)
    if (!table) router.push(`/data/${done.table}`)
  }
  function forget() {
    setFile(undefined)
    setPreview(undefined)
    setTrouble(undefined)
    setName('')
    setMode('append')
    setBy(undefined)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      onClosed={forget}
      title={table ? said.importTitle(table.name) : said.createTitle}
      actions={
        <>
          {preview ? <Button onClick={forget}>{said.another}</Button> : null}
          <DialogClose>
            <Button>{said.cancel}</Button>
          </DialogClose>
          <Button
            variant="primary"
            loading={running && preview !== undefined}
            disabled={!preview || (!table && !name.trim())}
            onClick={() => void go()}
          >
            {table ? said.doImport(preview?.records ?? 0) : said.doCreate}
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-1 gap-4">
        {trouble === undefined ? null : <CsvTrouble error={trouble} />}
        {preview && file ? (
          <>
            {table ? null : (
              <Field label={said.name}>
                <TextField value={name} onValueChange={setName} maxLength={80} />
              </Field>
            )}
            <CsvPreviewTable preview={preview} fits={table !== undefined} adds={adds} />
            <Checkbox
              label={said.header}
              checked={preview.hasHeader}
              onCheckedChange={(header) => void look(file, header)}
            />
            {strangers.length > 0 ? (
              <Checkbox
                label={said.addColumns}
                hint={said.unknown(list(strangers.map(({ header }) => header)))}
                checked={adds}
                onCheckedChange={setAdds}
              />
            ) : null}
            {table ? (
              <Field label={said.mode}>
                {() => (
                  <RadioGroup
                    label={said.mode}
                    items={modes.map((value) => ({ value, label: said.modes[value] }))}
                    value={mode}
                    onValueChange={setMode}
                  />
                )}
              </Field>
            ) : null}
            {table && mode === 'update' ? (
              <Field label={said.by}>
                <Select
                  items={known.map(({ id, name }) => ({ value: id, label: name }))}
                  value={key ?? null}
                  onValueChange={setBy}
                />
              </Field>
            ) : null}
          </>
        ) : (
          <FileDrop
            title={said.drop}
            help={said.dropHelp}
            choose={said.choose}
            accept=".csv,.tsv,.txt,text/csv"
            onFile={(chosen) => void look(chosen)}
            loading={running}
          />
        )}
      </div>
    </Dialog>
  )
}

type Done = { table: string; added: number; changed: number }
