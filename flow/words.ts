/** The languages of the interface (a bot may speak any others). */
export const locales = ['en', 'fr'] as const
export type Locale = (typeof locales)[number]

/**
 * The same words in every language of the interface. `words({ en, fr })` is how a module declares what it says:
 * a key that one language lacks does not compile. Values are strings, or functions of what they mention.
 */
export type Words<T> = Record<Locale, T>

type Loose<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { [K in keyof T]: Loose<T[K]> }

export function words<T extends object>(said: { en: T; fr: Loose<T> }): Words<Loose<T>> {
  return said as unknown as Words<Loose<T>>
}

/** One form of a plural by the rules of the language: `plural('fr', 0, { one: '# bloc', other: '# blocs' })` → "0 bloc". */
export function plural(locale: Locale, count: number, forms: { one: string; other: string }): string {
  const form = new Intl.PluralRules(locale).select(count) === 'one' ? forms.one : forms.other
  return form.replace('#', new Intl.NumberFormat(locale).format(count))
}
