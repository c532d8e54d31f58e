/** The languages of an Accept-Language header, the dearest first. */
export function acceptedLanguages(header: string | null | undefined): string[] {
  const ranges = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((range) => {
      const [tag = '', weight] = range.trim().split(/;\s*q=/)
      return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
  return ranges
    .filter(({ tag, weight }) => weight > 0 && /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(tag))
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}

/** The first of the wanted languages that is spoken: "fr" for "fr-CA". */
export function bestLanguage<L extends string>(
  wanted: readonly (string | undefined)[],
  spoken: readonly L[],
): L | undefined {
  const base = (language: string) => language.toLowerCase().split('-')[0]
  for (const language of wanted) {
    if (!language) continue
    const near = spoken.find((one) => base(one) === base(language))
    if (near) return spoken.find((one) => one.toLowerCase() === language.toLowerCase()) ?? near
  }
  return undefined
}
