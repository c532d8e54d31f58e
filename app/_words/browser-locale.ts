'use client'

import type { Locale } from '#flow/words.ts'
import { chooseLocale } from './choose-locale.ts'
import { localeCookie } from './locale-cookie.ts'

/** The language by the browser alone, where the server could not say it. */
export function browserLocale(): Locale {
  if (typeof document === 'undefined') return 'en'
  const chosen = new RegExp(`(?:^|; )${localeCookie}=([^;]*)`).exec(document.cookie)?.[1]
  return chooseLocale(chosen, navigator.languages.join(','))
}
