'use client'

import type { ReactNode } from 'react'
import { createContext, useState } from 'react'
import type { Locale } from '#flow/words.ts'

/** The language in force, and how to change it on this page. Read it with `useLocale` and `useSetLocale`. */
export const LocaleContext = createContext<{ locale: Locale; choose: (locale: Locale) => void }>({
  locale: 'en',
  choose: () => undefined,
})

/** Gives the language to everything inside; `locale` is what the server found in the cookie or the browser. */
export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const [chosen, choose] = useState<Locale>()
  return <LocaleContext value={{ locale: chosen ?? locale, choose }}>{children}</LocaleContext>
}
