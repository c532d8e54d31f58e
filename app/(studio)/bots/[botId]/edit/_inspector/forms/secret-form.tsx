'use client'

import { Combobox } from '#app/_ui/combobox.tsx'
import { useWords } from '#app/_words/use-words.ts'
import type { SecretField } from '#flow/fields/secret.ts'
import { words } from '#flow/words.ts'
import type { FormProps } from '../form.ts'
import { useSecrets } from '../services-context.tsx'
import { withValue } from './with-value.ts'

/** A secret by its name: its value is the workspace's, and never in a flow. */
export function SecretForm({ value, set }: FormProps<SecretField>) {
  const said = useWords(secretWords)
  const secrets = useSecrets().map((name) => ({ value: name, label: name }))
  return (
    <Combobox
      items={withValue(secrets, value)}
      value={value || null}
      onValueChange={(next) => set(next ?? '')}
      placeholder={said.none}
      emptyText={said.empty}
      clearable
    />
  )
}

const secretWords = words({
  en: { none: 'No secret', empty: 'No secret yet: add one in the settings.' },
  fr: { none: 'Aucun secret', empty: 'Aucun secret : ajoutez-en un dans les réglages.' },
})
