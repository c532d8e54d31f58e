/**
 * What somebody types to find a contact, as a query over the words that `contact_words` (a function in the database, see the migrations)
 * makes of its facts: whatever its accents and capitals, by the beginnings of words, and a phone number however it is written.
 * Undefined: there is nothing to look for.
 */
export function searchQuery(typed: string): string | undefined {
  const words = searchWords(typed)
  if (!words.length) return undefined
  const begins = (word: string) => `'${word}':*`
  const asked = words.slice(0, mostWords).map(begins).join(' & ')
  const phone = phoneWord(typed)
  return phone ? `(${asked}) | ${begins(phone)}` : asked
}

const mostWords = 8
const longestWord = 100

/** Everything of ASCII that is neither a letter nor a digit stands between words. */
const between = /[\s!-/:-@[-`{-~\0]+/u

function searchWords(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  return folded
    .split(between)
    .map((word) => word.slice(0, longestWord).toWellFormed())
    .filter(Boolean)
}

/** A phone number's digits without the zeros of a trunk prefix: 06 12… and +33 6 12… are found by either. */
function phoneWord(text: string): string | undefined {
  if (!/^\s*\+?[\d\s().-]{4,24}$/.test(text)) return undefined
  return text.replace(/\D/g, '').replace(/^0+/, '') || undefined
}
