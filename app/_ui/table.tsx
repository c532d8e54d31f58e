'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import Link from 'next/link'
import type { CSSProperties, ReactNode } from 'react'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { classes } from './classes.ts'
import { Skeleton } from './skeleton.tsx'

export type Column<Row> = {
  id: string
  header: ReactNode
  /** The header is for those who listen only. */
  headerHidden?: boolean
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end of their column. */
  align?: 'start' | 'end'
  /** A CSS width; without one the column shares what is left. */
  width?: string
  /** Left out under 768 px. */
  wideOnly?: boolean
  /**
   * Under 768 px it has what the others leave, which are as wide as what they hold; its cell cuts what is too long. Without one, a
   * table that is too wide is scrolled.
   */
  yields?: boolean
  sortable?: boolean
}

export type Sort = { column: string; direction: 'ascending' | 'descending' }

export type TableProps<Row> = {
  /** What the rows are, for those who listen. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Makes the whole row lead there, through a link in its first cell. Other cells may hold buttons of their own. */
  rowHref?: (row: Row) => string
  selected?: (row: Row) => boolean
  sort?: Sort
  onSortChange?: (sort: Sort) => void
  /** Shows this many empty rows instead. */
  loadingRows?: number
  /** Shown instead when there are no rows: an `EmptyState`. */
  empty?: ReactNode
  className?: string
}

/** Rows to compare and open. The head stays in sight; numbers line up. */
export function Table<Row>({
  label,
  columns,
  rows,
  rowKey,
  rowHref,
  selected,
  sort,
  onSortChange,
  loadingRows = 0,
  empty,
  className,
}: TableProps<Row>) {
  const said = useWords(tableWords)
  const yields = columns.some((column) => column.yields)
  const frame = classes('rounded-card border border-line bg-surface', className)
  if (empty && rows.length === 0 && loadingRows === 0) return <div className={frame}>{empty}</div>
  return (
    <div className={classes(frame, 'relative max-md:overflow-x-auto')}>
      <table
        aria-label={label}
        aria-busy={loadingRows > 0}
        className="w-full border-separate border-spacing-0 text-13"
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                aria-sort={column.id === sort?.column ? sort.direction : undefined}
                style={(yields ? { '--wide': column.width } : { width: column.width }) as CSSProperties}
                className={classes(headStyle, cellStyle(column), yields && 'md:w-(--wide)')}
              >
                {column.sortable && onSortChange && !column.headerHidden ? (
                  <SortButton column={column} sort={sort} onSortChange={onSortChange} />
                ) : (
                  <span className={column.headerHidden ? 'sr-only' : undefined}>{column.header}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: loadingRows }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: placeholders are all the same and never move.
            <tr key={index} className="[&:last-child>td]:border-b-0">
              {columns.map((column) => (
                <td key={column.id} className={classes(bodyStyle, cellStyle(column))}>
                  <Skeleton
                    className={classes(
                      'inline-block h-3',
                      column.headerHidden ? 'w-4' : lengths[index % lengths.length],
                    )}
                  />
                </td>
              ))}
            </tr>
          ))}
          {loadingRows === 0
            ? rows.map((row) => (
                <tr
                  key={rowKey(row)}
                  aria-selected={selected?.(row)}
                  className={classes(
                    'relative transition-colors aria-selected:bg-selected [&:last-child>td]:border-b-0 [&:last-child]:rounded-b-card',
                    rowHref && 'hover:bg-hover',
                  )}
                >
                  {columns.map((column, index) => (
                    <td key={column.id} className={classes(bodyStyle, cellStyle(column))}>
                      {index === 0 && rowHref ? (
                        <Link
                          href={rowHref(row)}
                          className="font-medium text-ink-1 after:absolute after:inset-0 after:content-[''] focus-visible:outline-none focus-visible:after:rounded-control focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent-ring"
                        >
                          {column.cell(row)}
                        </Link>
                      ) : (
                        column.cell(row)
                      )}
                    </td>
                  ))}
                </tr>
              ))
            : null}
        </tbody>
      </table>
      {loadingRows > 0 ? (
        <span role="status" className="sr-only">
          {said.loading}
        </span>
      ) : null}
    </div>
  )
}

function SortButton<Row>({
  column,
  sort,
  onSortChange,
}: {
  column: Column<Row>
  sort: Sort | undefined
  onSortChange: (sort: Sort) => void
}) {
  const current = sort?.column === column.id ? sort.direction : undefined
  const Arrow = current === 'descending' ? ArrowDown : ArrowUp
  return (
    <button
      type="button"
      onClick={() =>
        onSortChange({ column: column.id, direction: current === 'ascending' ? 'descending' : 'ascending' })
      }
      className={classes(
        'group -mx-1.5 inline-flex h-6 items-center gap-1 rounded-control px-1.5 transition-colors hover:bg-hover hover:text-ink-1 pointer-coarse:min-h-10',
        column.align === 'end' && 'flex-row-reverse',
      )}
    >
      {column.header}
      <Arrow
        aria-hidden
        className={classes('size-3 transition-opacity', !current && 'opacity-0 group-hover:opacity-60')}
      />
    </button>
  )
}

const headStyle =
  'top-(--sticky-top,0px) z-1 h-9 md:sticky border-b border-line bg-surface text-12 font-medium text-ink-3 first:rounded-ss-card last:rounded-se-card'

/** Controls inside a row that is a link lie above it. */
const bodyStyle =
  'h-10 border-b border-line [&_button]:relative [&_button]:z-1 [&_label]:relative [&_label]:z-1 pointer-coarse:h-12'

const lengths = ['w-24', 'w-16', 'w-32', 'w-20', 'w-28']

function cellStyle<Row>({ align, wideOnly, yields }: Column<Row>): string {
  return classes(
    'px-3 first:ps-4 last:pe-4',
    align === 'end' ? 'text-end tabular-nums' : 'text-start',
    wideOnly && 'max-md:hidden',
    yields && 'max-md:w-full max-md:max-w-0',
  )
}

const tableWords = words({ en: { loading: 'Loading…' }, fr: { loading: 'Chargement…' } })
