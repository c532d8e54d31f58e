import type { CountryCode } from 'libphonenumber-js/min'
import { findPhoneNumbersInText, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'

/**
 * The one phone number in what a person typed, as "+33612345678" (E.164), or null. `country` (ISO 3166, "FR") is where a
 * number without a country code is dialled. Numbers that cannot exist are null, and so are two different ones.
 * The metadata is the small set, which knows how long numbers are and how they begin: it must not reach the visitor's
 * widget all the same.
 */
export function readPhone(text: string, country: string): string | null {
  const typed = text.slice(0, 250).normalize('NFKC')
  const defaultCountry = countryCode(country)
  const alone = parsePhoneNumberFromString(typed, { defaultCountry, extract: false })
  if (alone?.isValid()) return alone.number
  const found = findPhoneNumbersInText(typed, { defaultCountry })
  const numbers = new Set(found.map(({ number }) => number.number))
  const [number] = numbers
  return number !== undefined && numbers.size === 1 ? number : null
}

/** "+33612345678" as people write it, "+33 6 12 34 56 78". What is no phone number stays as it is. */
export function showPhone(text: string): string {
  const parsed = parsePhoneNumberFromString(text.slice(0, 250), { extract: false })
  return parsed?.isValid() ? parsed.formatInternational() : text
}

function countryCode(country: string): CountryCode | undefined {
  const code = country.toUpperCase()
  return isSupportedCountry(code) ? code : undefined
}
