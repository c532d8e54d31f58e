'use client'

import { Field } from '#app/_ui/field.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import type { ThemeText } from '#flow/theme/theme.ts'

/** One short text in each language of the bot; a language left empty says nothing. */
export function TextsField({
  label,
  hint,
  maxLength,
  languages,
  value,
  onValueChange,
}: {
  label: string
  hint: string
  maxLength: number
  languages: readonly string[]
  value: ThemeText
  onValueChange: (value: ThemeText) => void
}) {
  const locale = useLocale()
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  return (
    <div className="grid gap-2">
      {languages.map((language, index) => (
        <Field
          key={language}
          label={`${label} (${names.of(language) ?? language})`}
          hint={index === languages.length - 1 ? hint : undefined}
          optional
        >
          <TextField
            lang={language}
            maxLength={maxLength}
            value={value[language] ?? value[''] ?? ''}
            onValueChange={(typed) => {
              const { '': _any, ...own } = value
              onValueChange({ ...own, [language]: typed })
            }}
          />
        </Field>
      ))}
    </div>
  )
}
