'use client'

import {
  ArrowDown,
  ArrowUp,
  Calendar,
  ChevronDown,
  Hash,
  ListOrdered,
  PenLine,
  ToggleLeft,
  Trash2,
  Type,
} from 'lucide-react'
import { useState } from 'react'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { ConfirmDialog } from '#app/_ui/confirm-dialog.tsx'
import { Menu } from '#app/_ui/menu.tsx'
import { MenuSeparator } from '#app/_ui/menu-group.tsx'
import { MenuItem } from '#app/_ui/menu-item.tsx'
import { VisuallyHidden } from '#app/_ui/visually-hidden.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { ColumnDialog } from './column-dialog.tsx'
import { gridWords } from './grid-words.ts'
import type { Column, Columns } from './use-columns.ts'
import type { Rows } from './use-rows.ts'

const icons = { text: Type, number: Hash, boolean: ToggleLeft, date: Calendar } as const

/** The head of a column: its type, its name, its place in the order; a menu for all of it. */
export function ColumnHead({
  column,
  columns,
  rows,
  mayEdit,
}: {
  column: Column
  columns: Columns
  rows: Rows
  mayEdit: boolean
}) {
  const said = useWords(gridWords)
  const say = useProblemWords()
  const [asking, setAsking] = useState<'change' | 'delete' | null>(null)
  const Icon = icons[column.type]
  const order = rows.sort?.column === column.id ? rows.sort : undefined
  const Arrow = order?.descending ? ArrowDown : ArrowUp
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            className="group flex h-9 w-full min-w-0 cursor-default items-center gap-1.5 px-2.5 text-start text-12 font-medium text-ink-2 transition-colors hover:bg-hover data-popup-open:bg-pressed focus-visible:-outline-offset-2 pointer-coarse:h-11"
          >
            <Icon className="size-3.5! text-ink-3" />
            <span className="min-w-0 grow truncate">
              <VisuallyHidden>{said.columnMenu('')}</VisuallyHidden> {column.name}
            </span>
            {order ? <Arrow className="size-3.5! text-accent-ink" /> : null}
            <ChevronDown className="size-3.5! text-ink-3 opacity-0 group-hover:opacity-100 group-data-popup-open:opacity-100" />
          </button>
        }
      >
        <MenuItem icon={ArrowUp} onSelect={() => rows.setSort({ column: column.id, descending: false })}>
          {said.ascending}
        </MenuItem>
        <MenuItem icon={ArrowDown} onSelect={() => rows.setSort({ column: column.id, descending: true })}>
          {said.descending}
        </MenuItem>
        {order ? (
          <MenuItem icon={ListOrdered} onSelect={() => rows.setSort(undefined)}>
            {said.unsorted}
          </MenuItem>
        ) : null}
        {mayEdit ? (
          <>
            <MenuSeparator />
            <MenuItem icon={PenLine} onSelect={() => setAsking('change')}>
              {said.rename}
            </MenuItem>
            <MenuItem
              icon={Trash2}
              danger
              disabled={columns.all.length === 1}
              hint={columns.all.length === 1 ? said.lastColumn : undefined}
              onSelect={() => setAsking('delete')}
            >
              {said.deleteColumn}
            </MenuItem>
          </>
        ) : null}
      </Menu>
      <ColumnDialog
        key={`${column.name} ${column.type}`}
        column={column}
        open={asking === 'change'}
        onOpenChange={() => setAsking(null)}
        onSave={(to, force) => columns.change(column.id, to, force)}
      />
      <ConfirmDialog
        open={asking === 'delete'}
        onOpenChange={() => setAsking(null)}
        title={said.deleteColumnTitle(column.name)}
        confirmLabel={said.deleteColumn}
        onConfirm={() =>
          columns.remove(column.id).catch((error) => {
            throw new Error(say(error))
          })
        }
        danger
      >
        {said.deleteColumnLost}
      </ConfirmDialog>
    </>
  )
}
