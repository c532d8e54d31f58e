'use client'

import { Combobox } from '#app/_ui/combobox.tsx'
import { useWords } from '#app/_words/use-words.ts'
import type { TableField } from '#flow/fields/table.ts'
import { words } from '#flow/words.ts'
import type { FormProps } from '../form.ts'
import { useTables } from '../services-context.tsx'
import { withValue } from './with-value.ts'

export function TableForm({ value, set }: FormProps<TableField>) {
  const said = useWords(tableWords)
  const tables = useTables().map(({ name }) => ({ value: name, label: name }))
  return (
    <Combobox
      items={withValue(tables, value)}
      value={value || null}
      onValueChange={(next) => set(next ?? '')}
      placeholder={said.choose}
      emptyText={said.none}
    />
  )
}

const tableWords = words({
  en: { choose: 'Choose a table', none: 'No table yet: make one under Data.' },
  fr: { choose: 'Choisir une table', none: 'Aucune table : créez-en une dans Données.' },
})
