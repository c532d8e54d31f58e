'use client'

import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import { useState } from 'react'
import { showToast } from '#app/_ui/toasts.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { readCell, writeCell } from './cell-value.ts'
import { gridWords } from './grid-words.ts'
import { readPaste } from './read-paste.ts'
import type { Column } from './use-columns.ts'
import type { Rows, Values } from './use-rows.ts'

export type Place = { row: number; column: number }

/** Where one is in a grid, what is being typed there, and all keys: those of every spreadsheet. */
export function useGridKeys(given: {
  grid: RefObject<HTMLTableElement | null>
  columns: readonly Column[]
  rows: Rows
  mayEdit: boolean
}) {
  const { grid, columns, rows, mayEdit } = given
  const said = useWords(gridWords)
  const locale = useLocale()
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  /** What is typed into the cell of `place`; undefined while it is only looked at. */
  const [draft, setDraft] = useState<string>()

  function go(row: number, column: number) {
    const to = {
      row: Math.max(0, Math.min(row, rows.rows.length - 1)),
      column: Math.max(0, Math.min(column, columns.length - 1)),
    }
    setDraft(undefined)
    setPlace(to)
    // Once it is drawn: a cell that was being edited is another element then.
    requestAnimationFrame(() =>
      grid.current?.querySelector<HTMLElement>(`[data-cell="${to.row} ${to.column}"]`)?.focus(),
    )
  }
  function begin(text?: string) {
    const [row, column] = [rows.rows[place.row], columns[place.column]]
    if (!mayEdit || !row || !column) return
    if (column.type === 'boolean') {
      void rows.change(row.id, { [column.id]: row.values[column.id] !== true })
      return
    }
    setDraft(text ?? writeCell(row.values[column.id], locale))
  }
  function commit(typed = draft) {
    const [row, column] = [rows.rows[place.row], columns[place.column]]
    if (typed === undefined || !row || !column) return
    setDraft(undefined)
    const value = readCell(typed, column.type)
    if (value === undefined)
      showToast({ tone: 'warning', title: said.wrong(typed, said.types[column.type].toLowerCase()) })
    else if (value !== (row.values[column.id] ?? null)) void rows.change(row.id, { [column.id]: value })
  }

  function onKeyDown(event: KeyboardEvent) {
    // The boxes by which rows are picked have keys of their own.
    if (event.nativeEvent.isComposing || (event.target as Element).closest('th')) return
    const { key, shiftKey } = event
    if (draft !== undefined) {
      if (key !== 'Enter' && key !== 'Tab' && key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      if (key !== 'Escape') commit()
      if (key === 'Enter') go(place.row + (shiftKey ? -1 : 1), place.column)
      else if (key === 'Tab') go(...nextTo(place, shiftKey))
      else go(place.row, place.column)
      return
    }
    if (key === 'Tab') {
      const [row, column] = nextTo(place, shiftKey)
      // Beyond the last cell Tab leaves the grid, as it leaves anything else.
      if (row < 0 || row >= rows.rows.length) return
      event.preventDefault()
      go(row, column)
      return
    }
    const step = steps[key]
    if (step) {
      event.preventDefault()
      const far = event.ctrlKey || event.metaKey ? 1_000_000 : 1
      go(place.row + step[0] * far, place.column + step[1] * far)
      return
    }
    if (key === 'Home' || key === 'End') {
      event.preventDefault()
      go(place.row, key === 'Home' ? 0 : columns.length - 1)
    } else if (
      key === 'Enter' ||
      key === 'F2' ||
      (key === ' ' && columns[place.column]?.type === 'boolean')
    ) {
      event.preventDefault()
      begin()
    } else if (key === 'Delete' || key === 'Backspace') {
      const [row, column] = [rows.rows[place.row], columns[place.column]]
      if (mayEdit && row && column) void rows.change(row.id, { [column.id]: null })
    } else if (key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (columns[place.column]?.type === 'boolean') return
      event.preventDefault()
      begin(key)
    }
  }
  function nextTo({ row, column }: Place, back: boolean): [number, number] {
    if (back) return column > 0 ? [row, column - 1] : [row - 1, columns.length - 1]
    return column < columns.length - 1 ? [row, column + 1] : [row + 1, 0]
  }

  function onCopy(event: ClipboardEvent) {
    const [row, column] = [rows.rows[place.row], columns[place.column]]
    if (draft !== undefined || !row || !column) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', writeCell(row.values[column.id], locale))
  }
  /** What was copied goes into the cells from here on; what reaches below the last row becomes rows. */
  async function onPaste(event: ClipboardEvent) {
    if (draft !== undefined || !mayEdit) return
    event.preventDefault()
    const lines = readPaste(event.clipboardData.getData('text/plain')).slice(0, 1000)
    let [done, wrong] = [0, 0]
    const read = (cells: string[]): Values => {
      const values: Values = {}
      for (const [at, text] of cells.entries()) {
        const column = columns[place.column + at]
        const value = column && readCell(text, column.type)
        if (!column || value === undefined) {
          wrong++
          continue
        }
        values[column.id] = value
        done++
      }
      return values
    }
    const fresh: Values[] = []
    for (const [at, cells] of lines.entries()) {
      const row = rows.rows[place.row + at]
      const values = read(cells)
      if (!row) fresh.push(values)
      else if (Object.keys(values).length > 0) await rows.change(row.id, values)
    }
    if (fresh.length > 0) await rows.add(fresh)
    showToast({
      tone: wrong > 0 ? 'warning' : 'neutral',
      title: said.pasted(done),
      ...(wrong > 0 && { description: said.pastedWrong(wrong) }),
    })
  }
  return { place, setPlace, draft, setDraft, begin, commit, onKeyDown, onCopy, onPaste }
}

const steps: { [key: string]: [number, number] | undefined } = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}
