'use client'

import { Check, Minus } from 'lucide-react'
import { useRef } from 'react'
import { classes } from '#app/_ui/classes.ts'
import { VisuallyHidden } from '#app/_ui/visually-hidden.tsx'
import { formats } from '#app/_words/formats.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { Locale } from '#flow/words.ts'
import { gridWords } from './grid-words.ts'
import type { Column } from './use-columns.ts'

/** One cell, looked at or typed into. A click takes it, a second one edits it. */
export function GridCell({
  place,
  column,
  value,
  current,
  draft,
  onDraft,
  onHere,
  onEdit,
  onLeave,
}: {
  /** Row and column, by which keys find it. */
  place: string
  column: Column
  value: unknown
  /** The one cell that Tab reaches. */
  current: boolean
  /** What is being typed. */
  draft: string | undefined
  onDraft: (text: string) => void
  onHere: () => void
  onEdit: () => void
  onLeave: () => void
}) {
  const said = useWords(gridWords)
  const locale = useLocale()
  const editing = draft !== undefined
  // The focus comes before the click: whether a click is the second one is known only when the button goes down.
  const taken = useRef(false)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the grid, which knows where one is.
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid can be reached and edited.
      role="gridcell"
      data-cell={place}
      tabIndex={current && !editing ? 0 : -1}
      onFocus={(event) => event.target === event.currentTarget && onHere()}
      onPointerDown={(event) => {
        taken.current = document.activeElement === event.currentTarget
      }}
      onClick={() => taken.current && !editing && onEdit()}
      className={classes(
        'relative h-9 max-w-80 cursor-default border-e border-b border-line p-0 group-aria-selected:bg-selected',
        'focus:outline-2 focus:-outline-offset-2 focus:outline-accent-ring',
        column.type === 'number' && 'text-end tabular-nums',
      )}
    >
      {editing ? (
        <input
          // biome-ignore lint/a11y/noAutofocus: whoever edits a cell types into it.
          autoFocus
          // A finger picks a day; keys write one.
          type={column.type === 'date' && matchMedia('(pointer: coarse)').matches ? 'date' : 'text'}
          placeholder={column.type === 'date' ? '2026-11-22' : undefined}
          inputMode={column.type === 'number' ? 'decimal' : undefined}
          aria-label={column.name}
          value={draft}
          onChange={(event) => onDraft(event.currentTarget.value)}
          onBlur={onLeave}
          className={classes(
            'absolute inset-0 size-full bg-surface px-2.5 outline-2 -outline-offset-2 outline-accent-ring pointer-coarse:text-[1rem]',
            column.type === 'number' && 'text-end',
          )}
        />
      ) : (
        <span className="block truncate px-2.5">
          {value === true ? (
            <>
              <Check className="inline text-success-ink" />
              <VisuallyHidden>{said.yes}</VisuallyHidden>
            </>
          ) : value === false ? (
            <>
              <Minus className="inline text-ink-3" />
              <VisuallyHidden>{said.no}</VisuallyHidden>
            </>
          ) : (
            shown(value, column, locale)
          )}
        </span>
      )}
    </td>
  )
}

/** A value as it is read. Days are the same everywhere: no time zone moves them. */
function shown(value: unknown, { type }: Column, locale: Locale): string {
  if (value === null || value === undefined) return ''
  if (type === 'number' && typeof value === 'number') return formats(locale).number(value)
  if (type === 'date' && typeof value === 'string' && !Number.isNaN(Date.parse(value)))
    return value.length === 10 ? formats(locale, 'UTC').date(value) : formats(locale).dateTime(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
