/**
 * The bot's language that suits best: of what is wanted, in order, the first that the bot speaks ("fr-CA" is served by "fr"), else
 * the bot's own.
 */
export function chooseLanguage(wanted: readonly (string | undefined)[], spoken: readonly string[]): string {
  const base = (language: string) => language.toLowerCase().split('-')[0]
  for (const language of wanted) {
    const near = language && spoken.find((one) => base(one) === base(language))
    if (near) return spoken.find((one) => one === language) ?? near
  }
  return spoken[0] ?? ''
}
