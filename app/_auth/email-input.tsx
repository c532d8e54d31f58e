'use client'

import { Field } from '#app/_ui/field.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'

export function EmailInput({
  value,
  onValueChange,
  error,
  readOnly = false,
  autoFocus,
}: {
  value: string
  onValueChange: (value: string) => void
  error?: string | undefined
  readOnly?: boolean
  autoFocus?: boolean
}) {
  const said = useWords(emailWords)
  return (
    <Field label={said.email} error={error}>
      <TextField
        type="email"
        name="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        required
        size="lg"
        value={value}
        onValueChange={onValueChange}
        readOnly={readOnly}
        autoFocus={autoFocus}
      />
    </Field>
  )
}

/** Why an address will not do, or undefined. */
export function useEmailFault(): (email: string) => string | undefined {
  const said = useWords(emailWords)
  return (email) => (/^\S+@\S+\.\S+$/.test(email.trim()) ? undefined : said.fault)
}

const emailWords = words({
  en: { email: 'E-mail', fault: 'Type an e-mail address, as in marie@example.org.' },
  fr: { email: 'E-mail', fault: 'Tapez une adresse e-mail, comme marie@exemple.fr.' },
})
