import type { Json } from '#flow/json.ts'
import type { Locale } from '#flow/words.ts'

/** A collected value for somebody to read: lists with commas, files by their name, the rest as it is. */
export function showValue(value: Json, locale: Locale): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean')
    return value ? (locale === 'fr' ? 'oui' : 'yes') : locale === 'fr' ? 'non' : 'no'
  if (typeof value === 'number') return value.toLocaleString(locale === 'fr' ? 'fr-FR' : 'en-GB')
  if (Array.isArray(value)) return value.map((one) => showValue(one, locale)).join(', ')
  return typeof value.name === 'string' ? value.name : JSON.stringify(value)
}
