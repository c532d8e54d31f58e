'use client'

import { Select } from '#app/_ui/select.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { blockOf } from '#flow/blocks/registry.ts'
import type { TargetField } from '#flow/fields/target.ts'
import { words } from '#flow/words.ts'
import { useDocument } from '../../_editor/editor-context.tsx'
import type { FormProps } from '../form.ts'

const here = ' here'
const start = ' start'

/** A place to go to: a flow, and a block of it or its beginning. */
export function TargetForm({ value, place, set }: FormProps<TargetField>) {
  const locale = useLocale()
  const said = useWords(targetWords)
  const { flows } = useDocument()
  const inFlow = value?.flow || place.flow
  const blocks = Object.entries(flows[inFlow]?.blocks ?? {})
    .filter(([id, { type }]) => type !== 'start' && !(inFlow === place.flow && id === place.block))
    .map(([id, { name, type }]) => ({ value: id, label: name || blockOf(type)?.words[locale].title || id }))
  return (
    <div className="flex flex-col gap-2">
      <Select
        label={said.flow}
        items={[
          { value: here, label: said.here },
          ...Object.entries(flows)
            .filter(([id]) => id !== place.flow)
            .map(([id, { name }]) => ({ value: id, label: name })),
        ]}
        value={value ? value.flow || here : null}
        placeholder={said.choose}
        onValueChange={(flow) => set({ flow: flow === here ? '' : flow, block: '' })}
      />
      {value && (
        <Select
          label={said.block}
          items={[{ value: start, label: said.start }, ...blocks]}
          value={value.block || start}
          onValueChange={(block) => set(block === start ? '' : block, ['block'])}
        />
      )}
    </div>
  )
}

const targetWords = words({
  en: {
    flow: 'Flow',
    here: 'This flow',
    choose: 'Choose where',
    block: 'Block',
    start: 'From its beginning',
  },
  fr: {
    flow: 'Parcours',
    here: 'Ce parcours',
    choose: 'Choisir où',
    block: 'Bloc',
    start: 'Depuis son début',
  },
})
