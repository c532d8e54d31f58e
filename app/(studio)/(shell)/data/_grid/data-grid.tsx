'use client'

import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { Checkbox } from '#app/_ui/checkbox.tsx'
import { classes } from '#app/_ui/classes.ts'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { ColumnDialog } from './column-dialog.tsx'
import { ColumnHead } from './column-head.tsx'
import { GridCell } from './grid-cell.tsx'
import { gridWords } from './grid-words.ts'
import type { Columns } from './use-columns.ts'
import { useGridKeys } from './use-grid-keys.ts'
import type { Rows } from './use-rows.ts'

/** Rows as a sheet: one cell has the focus, keys go from cell to cell, what is typed is saved when it is left. */
export function DataGrid({
  label,
  columns,
  rows,
  selected,
  onSelect,
  mayEdit,
}: {
  label: string
  columns: Columns
  rows: Rows
  selected: readonly string[]
  onSelect: (rows: readonly string[]) => void
  mayEdit: boolean
}) {
  const said = useWords(gridWords)
  const grid = useRef<HTMLTableElement>(null)
  const [adding, setAdding] = useState(false)
  const keys = useGridKeys({ grid, columns: columns.all, rows, mayEdit })
  const order = rows.sort
  return (
    <div className="relative overflow-x-auto rounded-card border border-line bg-surface">
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid.
        role="grid"
        aria-label={label}
        aria-readonly={!mayEdit}
        className="w-max min-w-full border-separate border-spacing-0 text-13"
      >
        <thead>
          <tr>
            <th
              className={classes(
                headStyle,
                'sticky start-0 z-2 w-14 min-w-14 px-2 text-12 font-normal text-ink-3',
              )}
            >
              #
            </th>
            {columns.all.map((column) => (
              <th
                key={column.id}
                scope="col"
                aria-sort={
                  order?.column === column.id ? (order.descending ? 'descending' : 'ascending') : undefined
                }
                className={classes(headStyle, 'w-48 min-w-36 max-w-80 p-0')}
              >
                <ColumnHead column={column} columns={columns} rows={rows} mayEdit={mayEdit} />
              </th>
            ))}
            {mayEdit ? (
              <th className={classes(headStyle, 'w-11 p-0 text-center')}>
                <IconButton size="sm" label={said.addColumn} icon={Plus} onClick={() => setAdding(true)} />
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody onKeyDown={keys.onKeyDown} onCopy={keys.onCopy} onPaste={(event) => void keys.onPaste(event)}>
          {rows.rows.map((row, at) => (
            <tr key={row.id} aria-selected={selected.includes(row.id)} className="group">
              <th
                scope="row"
                className="sticky start-0 z-1 h-9 border-e border-b border-line bg-surface px-2 text-center text-12 font-normal text-ink-3 tabular-nums group-aria-selected:bg-selected"
              >
                {mayEdit ? (
                  <span className="group/pick flex items-center justify-center">
                    <span
                      className={classes(
                        'group-hover:hidden group-focus-within/pick:hidden pointer-coarse:hidden',
                        selected.includes(row.id) && 'hidden',
                      )}
                    >
                      {rows.offset + at + 1}
                    </span>
                    <Checkbox
                      label={said.select(rows.offset + at + 1)}
                      labelHidden
                      checked={selected.includes(row.id)}
                      onCheckedChange={(picked) =>
                        onSelect(picked ? [...selected, row.id] : selected.filter((id) => id !== row.id))
                      }
                      className={classes(
                        !selected.includes(row.id) &&
                          'not-group-hover:not-group-focus-within/pick:not-pointer-coarse:sr-only',
                      )}
                    />
                  </span>
                ) : (
                  rows.offset + at + 1
                )}
              </th>
              {columns.all.map((column, index) => {
                const here = keys.place.row === at && keys.place.column === index
                return (
                  <GridCell
                    key={column.id}
                    place={`${at} ${index}`}
                    column={column}
                    value={row.values[column.id] ?? null}
                    current={here}
                    draft={here ? keys.draft : undefined}
                    onDraft={keys.setDraft}
                    onHere={() => keys.setPlace({ row: at, column: index })}
                    onEdit={keys.begin}
                    onLeave={() => keys.commit()}
                  />
                )
              })}
              {mayEdit ? <td className="border-b border-line" /> : null}
            </tr>
          ))}
        </tbody>
      </table>
      <ColumnDialog
        open={adding}
        onOpenChange={setAdding}
        onSave={({ name, type }) => columns.add(name, type)}
      />
    </div>
  )
}

const headStyle = 'h-9 border-b border-line bg-surface'
