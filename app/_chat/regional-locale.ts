/** The language as the reader's own country writes it, where the browser tells: dates of "en" as in London or as in Boston. */
export function regionalLocale(locale: string): string {
  if (locale.includes('-')) return locale
  return navigator.languages.find((one) => one.startsWith(`${locale}-`)) ?? locale
}
