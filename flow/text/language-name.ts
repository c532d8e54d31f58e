/** "French", "français": a language's name in a language of the interface; the tag itself when there is none. */
export function languageName(locale: string, language: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}
