import type { CountryCode } from 'libphonenumber-js/min'
import { getCountries } from 'libphonenumber-js/min'

/** Every country with telephones, by its name in a language of the interface. */
export function countries(locale: string, codes: readonly string[] = getCountries() as CountryCode[]) {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return codes
    .map((value) => ({ value: value as string, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}
