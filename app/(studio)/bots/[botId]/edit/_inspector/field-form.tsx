'use client'

import type { ComponentType } from 'react'
import { useCallback, useId } from 'react'
import { Field } from '#app/_ui/field.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { setField } from '#flow/edit/commands/set-field.ts'
import { isShown } from '#flow/fields/field.ts'
import type { KnownField } from '#flow/fields/registry.ts'
import { known } from '#flow/fields/registry.ts'
import type { Json } from '#flow/json.ts'
import { useEditor } from '../_editor/editor-context.tsx'
import type { FieldFormProps, FormProps } from './form.ts'
import { useFieldProblem } from './problems-context.tsx'
import { forms } from './registry.ts'

/** Kinds that bring their own label: a switch stands before its words, a list has its own heading. */
const labelled = new Set(['toggle'])
/** Kinds made of several inputs: their label names the group, and each input has its own. */
const grouped = new Set(['items', 'condition', 'opening', 'week', 'holidays', 'media', 'target', 'day'])

/**
 * One field of a block, or of an item: label, hint, the form of its kind, and what is wrong with it. What is typed is a
 * command at once; a pause ends the step that undo takes back.
 */
export function FieldForm({ field, value, beside, place }: FieldFormProps) {
  const editor = useEditor()
  const locale = useLocale()
  const id = useId()
  const problem = useFieldProblem(place)
  const { flow, block, path } = place
  const key = path.join('/')
  const set = useCallback(
    (next: Json | undefined, inside: readonly string[] = []) => {
      const at = [...key.split('/'), ...inside]
      editor.run((document, ids) => setField(document, ids, { flow, block, path: at, value: next }), {
        typed: true,
      })
    },
    [editor, flow, block, key],
  )
  if (!isShown(field, beside)) return null
  const one = known(field)
  const Form = forms[one.kind] as ComponentType<FormProps<KnownField>>
  const form = (
    <Form
      field={one}
      value={value as KnownField['initial']}
      beside={beside}
      place={place}
      id={id}
      set={set}
      Nested={FieldForm}
    />
  )
  if (labelled.has(one.kind)) return form
  return (
    <Field label={field.label[locale]} hint={field.hint?.[locale]} error={problem} optional={false}>
      {grouped.has(one.kind)
        ? (ids) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset would be named by a legend, which cannot stand in a flex row
            <div role="group" aria-labelledby={ids['aria-labelledby']}>
              {form}
            </div>
          )
        : form}
    </Field>
  )
}
