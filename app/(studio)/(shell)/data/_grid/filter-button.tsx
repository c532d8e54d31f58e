'use client'

import { ListFilter, Plus, X } from 'lucide-react'
import { Button } from '#app/_ui/button.tsx'
import { CountBadge } from '#app/_ui/count-badge.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { Popover } from '#app/_ui/popover.tsx'
import { Select } from '#app/_ui/select.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { CellValue, ColumnType } from './cell-value.ts'
import { readCell, writeCell } from './cell-value.ts'
import { gridWords } from './grid-words.ts'
import type { Column } from './use-columns.ts'
import type { Comparison, Filter, Rows } from './use-rows.ts'

const comparisonsOf: { [type in ColumnType]: readonly Comparison[] } = {
  text: ['contains', 'is', 'isNot', 'empty', 'filled'],
  number: ['is', 'isNot', 'more', 'less', 'empty', 'filled'],
  date: ['is', 'more', 'less', 'empty', 'filled'],
  boolean: ['is', 'empty', 'filled'],
}

/** Conditions that the rows shown must meet, all of them. */
export function FilterButton({ columns, rows }: { columns: readonly Column[]; rows: Rows }) {
  const said = useWords(gridWords)
  const { filters, setFilters } = rows
  const replace = (at: number, filter: Filter) => setFilters(filters.with(at, filter))
  function add() {
    const [column] = columns
    if (column) setFilters([...filters, { column: column.id, is: 'filled', value: null }])
  }
  return (
    <Popover
      title={said.filters}
      className="w-96 p-4"
      trigger={
        <Button icon={ListFilter} disabled={columns.length === 0}>
          {said.filter}
          {filters.length > 0 ? <CountBadge count={filters.length} strong className="ms-1.5" /> : null}
        </Button>
      }
    >
      <div className="grid gap-2">
        {filters.length === 0 ? <p className="text-12 text-ink-2">{said.noFilter}</p> : null}
        {filters.map((filter, at) => (
          <FilterLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a condition is where it stands.
            key={at}
            filter={filter}
            columns={columns}
            onChange={(next) => replace(at, next)}
            onRemove={() => setFilters(filters.toSpliced(at, 1))}
          />
        ))}
        <Button icon={Plus} size="sm" variant="ghost" className="justify-self-start" onClick={add}>
          {said.addFilter}
        </Button>
      </div>
    </Popover>
  )
}

function FilterLine({
  filter,
  columns,
  onChange,
  onRemove,
}: {
  filter: Filter
  columns: readonly Column[]
  onChange: (filter: Filter) => void
  onRemove: () => void
}) {
  const said = useWords(gridWords)
  const locale = useLocale()
  const type = columns.find(({ id }) => id === filter.column)?.type ?? 'text'
  const valued = filter.is !== 'empty' && filter.is !== 'filled'
  const start = (of: ColumnType): CellValue => (of === 'boolean' ? true : null)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] gap-1.5">
      <Select
        size="sm"
        label={said.column}
        items={columns.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.column}
        onValueChange={(column) => onChange({ column, is: 'filled', value: null })}
      />
      <Select
        size="sm"
        label={said.is}
        items={comparisonsOf[type].map((value) => ({ value, label: said.comparisons[value] }))}
        value={filter.is}
        onValueChange={(is) => onChange({ ...filter, is, value: filter.value ?? start(type) })}
      />
      <IconButton size="sm" label={said.removeFilter} icon={X} onClick={onRemove} />
      {valued && type === 'boolean' ? (
        <Select
          size="sm"
          label={said.value}
          items={[
            { value: 'true', label: said.yes },
            { value: 'false', label: said.no },
          ]}
          value={`${filter.value === true}`}
          onValueChange={(value) => onChange({ ...filter, value: value === 'true' })}
          className="col-span-2"
        />
      ) : valued ? (
        <TextField
          size="sm"
          type={type === 'date' ? 'date' : 'text'}
          aria-label={said.value}
          defaultValue={writeCell(filter.value, locale)}
          onValueChange={(typed) => {
            const value = readCell(typed, type)
            if (value !== undefined) onChange({ ...filter, value })
          }}
          className="col-span-2"
        />
      ) : null}
    </div>
  )
}
