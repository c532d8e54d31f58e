/** The language as the reader's own country writes it, where the browser tells: dates of "en" as in London or as in Boston. */
export function regionalLocale(locale: string): string {
  const regional = navigator.languages.filter((one) => one.startsWith(`${locale}-`))
  return [...regional, locale].find(isTag) ?? 'en'
}

/** Browsers have been seen to tell "en-US@posix", at which `Intl` throws. */
function isTag(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0
  } catch {
    return false
  }
}
