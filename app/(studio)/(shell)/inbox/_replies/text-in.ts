/** A ready reply's text for a visitor's language ("fr-CA"): in it, in its language, in any, or else the first there is. */
export function textIn(texts: { [language: string]: string }, locale: string): string {
  const [language = ''] = locale.split('-')
  return texts[locale] || texts[language] || texts[''] || Object.values(texts).find(Boolean) || ''
}
