'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Download, Ellipsis, Trash2, Upload } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Button } from '#app/_ui/button.tsx'
import { buttonStyle } from '#app/_ui/button-style.ts'
import { ConfirmDialog } from '#app/_ui/confirm-dialog.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { Menu } from '#app/_ui/menu.tsx'
import { MenuItem } from '#app/_ui/menu-item.tsx'
import { showToast } from '#app/_ui/toasts.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { ImportCsv } from '../_csv/import-csv.tsx'
import { gridWords } from './grid-words.ts'

/** CSV in, CSV out, and the end of a table. */
export function TableActions({ table, mayEdit }: { table: { id: string; name: string }; mayEdit: boolean }) {
  const said = useWords(gridWords)
  const say = useProblemWords()
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const router = useRouter()
  const locale = useLocale()
  const { workspace } = useSession()
  const [asking, setAsking] = useState<'import' | 'delete' | null>(null)
  // Spreadsheets in French expect the semicolon, as the comma is the decimal mark there.
  const separator = locale === 'fr' ? ';' : ','
  const file = new URLSearchParams({ workspace: workspace.id, table: table.id, separator })

  async function remove() {
    try {
      await client.tables.remove.mutate({ workspace: workspace.id, table: table.id })
    } catch (error) {
      throw new Error(say(error))
    }
    router.push('/data')
    showToast({ title: said.deleted(table.name) })
    await queries.invalidateQueries(api.tables.list.queryFilter())
  }
  return (
    <>
      {mayEdit ? (
        <Button icon={Upload} onClick={() => setAsking('import')}>
          {said.import}
        </Button>
      ) : null}
      <a href={`/api/studio/csv?${file}`} download className={buttonStyle({})}>
        <Download />
        {said.export}
      </a>
      {mayEdit ? (
        <Menu align="end" trigger={<IconButton label={said.actions} icon={Ellipsis} />}>
          <MenuItem icon={Trash2} danger onSelect={() => setAsking('delete')}>
            {said.deleteTable}
          </MenuItem>
        </Menu>
      ) : null}
      <ImportCsv open={asking === 'import'} onOpenChange={() => setAsking(null)} table={table} />
      <ConfirmDialog
        open={asking === 'delete'}
        onOpenChange={() => setAsking(null)}
        title={said.deleteTitle(table.name)}
        confirmLabel={said.deleteTable}
        onConfirm={remove}
        danger
      >
        {said.deleteLost}
      </ConfirmDialog>
    </>
  )
}
