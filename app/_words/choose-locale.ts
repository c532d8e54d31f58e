import type { Locale } from '#flow/words.ts'
import { locales } from '#flow/words.ts'

/**
 * The language to speak: the one chosen before (the cookie's value), else the best of the browser's
 * Accept-Language header by its q-values, else English. Regional tags count as their language (fr-CA → fr).
 */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  const before = locales.find((locale) => locale === chosen)
  if (before) return before
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
      const q = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='))
      return { language: tag.split('-')[0], weight: q ? Number(q.slice(2)) : 1 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { language } of wanted) {
    const known = locales.find((locale) => locale === language)
    if (known) return known
  }
  return 'en'
}
