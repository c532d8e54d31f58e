'use client'

import { Combobox } from '#app/_ui/combobox.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { variableName } from '#flow/document.ts'
import { addVariable } from '#flow/edit/commands/variables.ts'
import type { VariableField } from '#flow/fields/variable.ts'
import { words } from '#flow/words.ts'
import { useEdited, useEditor } from '../../_editor/editor-context.tsx'
import { typeWords } from '../../_palette/type-words.ts'
import type { FormProps } from '../form.ts'

/** A declared variable of a fitting type; a new name is declared as it is chosen. */
export function VariableForm({ field, value, set }: FormProps<VariableField>) {
  const editor = useEditor()
  const said = useWords(variableWords)
  const types = useWords(typeWords)
  const variables = useEdited((editor) => editor.document().variables)
  const fits = (type: (typeof field.types)[number]) => !field.types.length || field.types.includes(type)
  const items = Object.entries(variables)
    .filter(([name, { type }]) => fits(type) && !name.startsWith('bot.'))
    .map(([name, { type }]) => ({ value: name, label: name, hint: types[type] }))
  const missing = value && !items.some((item) => item.value === value) ? [{ value, label: value }] : []
  return (
    <Combobox
      items={[...items, ...missing]}
      value={value || null}
      onValueChange={(next) => set(next ?? '')}
      placeholder={field.required ? said.choose : said.none}
      clearable={!field.required}
      onCreate={(typed) => {
        const name = typed.trim().replace(/\s+/g, '_')
        if (!variableName.safeParse(name).success) return
        editor.run((document, ids) =>
          addVariable(document, ids, { name, variable: { type: field.types[0] ?? 'text' } }),
        )
        set(name)
      }}
    />
  )
}

const variableWords = words({
  en: { none: 'Not saved', choose: 'Choose or name one' },
  fr: { none: 'Non enregistré', choose: 'Choisir ou nommer' },
})
