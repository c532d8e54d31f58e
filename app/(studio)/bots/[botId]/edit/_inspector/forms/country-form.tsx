'use client'

import { useMemo } from 'react'
import { Combobox } from '#app/_ui/combobox.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { CountryField } from '#flow/fields/country.ts'
import { words } from '#flow/words.ts'
import type { FormProps } from '../form.ts'
import { countries } from './countries.ts'

export function CountryForm({ value, set }: FormProps<CountryField>) {
  const locale = useLocale()
  const said = useWords(countryWords)
  const items = useMemo(() => countries(locale), [locale])
  return (
    <Combobox
      items={items}
      value={value || null}
      onValueChange={(next) => set(next ?? '')}
      placeholder={said.automatic}
      clearable
    />
  )
}

const countryWords = words({
  en: { automatic: 'By the visitor’s language' },
  fr: { automatic: 'Selon la langue du visiteur' },
})
