'use client'

import { useContext } from 'react'
import type { Locale } from '#flow/words.ts'
import { LocaleContext } from './locale-provider.tsx'

/** The language of the interface: 'en' or 'fr'. */
export function useLocale(): Locale {
  return useContext(LocaleContext).locale
}
