import { expect, test } from 'vitest'
import { chooseLocale } from './choose-locale.ts'

test.each([
  ['fr', 'en-GB,en', 'fr', 'what was chosen wins over the browser'],
  ['de', 'fr', 'fr', 'a cookie in a language we do not speak is passed over'],
  [undefined, 'fr-CA,fr;q=0.9,en;q=0.8', 'fr', 'a regional tag counts as its language'],
  [undefined, 'en;q=0.4, fr;q=0.7', 'fr', 'the highest weight wins, whatever the order'],
  [undefined, 'de-DE, de;q=0.9, fr;q=0.3', 'fr', 'the first language we do speak'],
  [undefined, 'fr;q=0, en;q=0.1', 'en', 'q=0 means never'],
  [undefined, 'es,pt', 'en', 'English when we speak none of them'],
  [undefined, '*', 'en', 'English for anything'],
  [undefined, ';;q=x,,', 'en', 'nonsense is English'],
  [undefined, null, 'en', 'no header is English'],
] as const)('cookie %s and browser %s speak %s: %s', (cookie, header, locale, _reason) => {
  expect(chooseLocale(cookie, header)).toBe(locale)
})
