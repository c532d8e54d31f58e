/** Light, dark, or as the reader's system says. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The cookie that remembers the theme chosen by hand. */
export const themeCookie = 'theme'

/** Reads the cookie's value; anything unknown is 'system'. */
export function parseTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system'
}
