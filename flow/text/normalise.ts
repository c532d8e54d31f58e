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

/**
 * A text for comparing where punctuation counts, as in addresses and numbers: lower case, no accents, plain quotes and
 * hyphens, single spaces.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[‘’‛′`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}
