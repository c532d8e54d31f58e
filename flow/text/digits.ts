/**
 * The digits of the one number that a person copied, or '': "n° 204 817", "CMD-2O4817", "ma commande est la 204.817,
 * merci" are all "204817". Single spaces, dots and hyphens stand inside a number; the letters O, I and l among digits
 * are the 0 and 1 that they look like. Of several numbers the longest is meant, of equally long ones the first.
 */
export function readDigits(text: string): string {
  const typed = text
    .slice(0, 1000)
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
  const numbers = [...typed.matchAll(/\d(?:[ .-]?\d|[OoIl]+(?!\p{L}))*/gu)].map(([found]) =>
    found.replace(/[Oo]/g, '0').replace(/[Il]/g, '1').replace(/[ .-]/g, ''),
  )
  return numbers.reduce((longest, number) => (number.length > longest.length ? number : longest), '')
}
