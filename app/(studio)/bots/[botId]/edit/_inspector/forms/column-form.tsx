'use client'

import { Combobox } from '#app/_ui/combobox.tsx'
import { useWords } from '#app/_words/use-words.ts'
import type { ColumnField } from '#flow/fields/column.ts'
import { words } from '#flow/words.ts'
import { useBlock } from '../../_editor/editor-context.tsx'
import type { FormProps } from '../form.ts'
import { useTables } from '../services-context.tsx'
import { withValue } from './with-value.ts'

/** A column of the table that the block names. */
export function ColumnForm({ field, value, place, set }: FormProps<ColumnField>) {
  const said = useWords(columnWords)
  const table = useBlock(place.block)?.[field.tableField]
  const columns = useTables().find(({ name }) => name === table)?.columns ?? []
  return (
    <Combobox
      items={withValue(
        columns.map(({ name }) => ({ value: name, label: name })),
        value,
      )}
      value={value || null}
      onValueChange={(next) => set(next ?? '')}
      onCreate={(typed) => set(typed.trim())}
      placeholder={said.choose}
    />
  )
}

const columnWords = words({ en: { choose: 'Choose a column' }, fr: { choose: 'Choisir une colonne' } })
