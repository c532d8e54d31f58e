/** Does a name contain what was typed, whatever the case and accents? */
export function matchesName(name: string, typed: string, locale: string): boolean {
  return plain(name, locale).includes(plain(typed.trim(), locale))
}

function plain(text: string, locale: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLocaleLowerCase(locale)
}
