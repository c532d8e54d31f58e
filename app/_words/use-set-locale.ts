'use client'

import { useRouter } from 'next/navigation'
import { useContext } from 'react'
import { rememberChoice } from '#app/_ui/remember-choice.ts'
import type { Locale } from '#flow/words.ts'
import { localeCookie } from './locale-cookie.ts'
import { LocaleContext } from './locale-provider.tsx'

/** Changes the language at once, without losing what is on the page, and remembers it for a year. */
export function useSetLocale(): (locale: Locale) => void {
  const { choose } = useContext(LocaleContext)
  const router = useRouter()
  return (locale) => {
    rememberChoice(localeCookie, locale)
    document.documentElement.lang = locale
    choose(locale)
    router.refresh()
  }
}
