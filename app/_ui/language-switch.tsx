'use client'

import { useLocale } from '#app/_words/use-locale.ts'
import { useSetLocale } from '#app/_words/use-set-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { locales, words } from '#flow/words.ts'
import { SegmentedControl } from './segmented-control.tsx'

/** Each language is called by its own name, so that nobody gets lost in another. */
export const languageNames = { en: 'English', fr: 'Français' } as const

/** The language of the interface, side by side. */
export function LanguageSwitch({ size }: { size?: 'sm' | 'md' }) {
  const said = useWords(languageWords)
  const locale = useLocale()
  const setLocale = useSetLocale()
  return (
    <SegmentedControl
      label={said.language}
      items={locales.map((value) => ({ value, label: languageNames[value] }))}
      value={locale}
      onValueChange={setLocale}
      size={size}
    />
  )
}

const languageWords = words({ en: { language: 'Language' }, fr: { language: 'Langue' } })
