import type { Locale } from '#flow/words.ts'

/** The language that the chat itself speaks with somebody whose language is `locale` (BCP 47). */
export function chatLocale(locale: string): Locale {
  return /^fr(-|$)/i.test(locale) ? 'fr' : 'en'
}

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** The direction in which a language is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(locale.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
