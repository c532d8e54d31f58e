/**
 * What a person meant to type, for comparing: lower case, no accents, no punctuation, single spaces.
 * "  Oui, merci !" → "oui merci".
 */
export function normalise(text: string): string {
  return text
    .slice(0, 2000)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()
}
