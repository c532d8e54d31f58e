import { decimalMark } from '#flow/text/formats.ts'
import { spelledNumber } from '#flow/text/spelled-number.ts'

/**
 * The one number in what a person typed, or null: "1 200,50 €", "about 34", "huit", "dix sur dix", "8/10", "-3", "3k".
 *
 * - Two numbers are no answer ("3 or 4", "10-15", a date, a phone number), but a mark is its first number: "8/10" is 8.
 * - With both "." and ",", the last one is the decimal mark: "1.200,5" and "1,200.5" are 1200.5.
 * - A single mark before exactly three digits separates thousands ("1,200", "1.200"), unless it is the language's own
 *   decimal mark ("1,200" in French is 1.2), or what stands before it is 0 or longer than three digits.
 * - k, "M", "million" and the like multiply. A sign that says "percent" or a currency changes nothing.
 * - Beyond 10^15 a number is not kept exactly, and is not read.
 */
export function readNumber(text: string, locale: string): number | null {
  const typed = text
    .slice(0, 300)
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
  const found = numerals(typed)
  const value = found.length === 0 ? spelledNumber(typed, locale) : onlyOne(typed, found, locale)
  return value === null || !Number.isFinite(value) || Math.abs(value) > 1e15 ? null : value
}

type Numeral = { digits: string; start: number; end: number }

/** Runs of digits, with the marks that may stand inside a number: a space only before three digits. */
function numerals(typed: string): Numeral[] {
  const numeral = /\d+(?:[.,'’]\d+| \d{3}(?!\d))*/g
  return [...typed.matchAll(numeral)].map((match) => ({
    digits: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function onlyOne(typed: string, found: Numeral[], locale: string): number | null {
  const [first, second, third] = found
  if (!first || third) return null
  if (second && !isMark(typed.slice(first.end, second.start))) return null
  const size = sizeOf(first.digits, locale)
  if (size === null) return null
  const before = typed.slice(0, first.start)
  const negative = /(?:^|[\s(:=])- ?$/.test(before) || /(?:^|\s)(?:moins|minus|negative) $/i.test(before)
  const value = size * scale(typed.slice(first.end, second?.start), locale)
  const exact = Number(value.toPrecision(15))
  return negative ? 0 - exact : exact
}

function isMark(between: string): boolean {
  return /^\s*(?:\/|sur|out of|of|on)\s*$/i.test(between)
}

/** A numeral without its thousands separators; null where they cannot be told from decimals or are misplaced. */
function sizeOf(digits: string, locale: string): number | null {
  const plain = digits.replace(/(\d)[ '’](?=\d{3}(?!\d))/g, '$1')
  if (/[ '’]/.test(plain)) return null
  const last = plain.search(/[.,]\d*$/)
  if (last < 0) return Number(plain)
  const mark = plain[last] ?? '.'
  const [whole, decimals] = [plain.slice(0, last), plain.slice(last + 1)]
  const other = mark === '.' ? ',' : '.'
  if (whole.includes(other))
    return inGroups(whole, other) && !whole.includes(mark) ? join(whole, decimals) : null
  if (whole.includes(mark)) return inGroups(plain, mark) ? Number(plain.replaceAll(mark, '')) : null
  const thousands =
    decimals.length === 3 &&
    whole !== '0' &&
    whole.length <= 3 &&
    plain === digits &&
    mark !== decimalMark(locale)
  return thousands ? Number(whole + decimals) : join(whole, decimals)
}

/** Thousands in threes, or as in India (12,34,567). */
function inGroups(whole: string, mark: string): boolean {
  const [first = '', ...groups] = whole.split(mark)
  const last = groups[groups.length - 1] ?? ''
  if (first.length === 0 || first.length > 3 || last.length !== 3) return false
  const middle = groups.slice(0, -1)
  return (
    middle.every(({ length }) => length === 3) || (mark === ',' && middle.every(({ length }) => length === 2))
  )
}

function join(whole: string, decimals: string): number {
  return Number(`${whole.replace(/[.,]/g, '')}.${decimals}`)
}

function scale(after: string, locale: string): number {
  if (/^ ?[kK](?!\p{L})/u.test(after) || /^ ?[kK][€$£]/.test(after)) return 1e3
  if (/^ ?(?:M|M[€$£]|mio)(?!\p{L})/u.test(after)) return 1e6
  const [, word = ''] = /^ ?(\p{L}+)/u.exec(after.toLowerCase()) ?? []
  if (/^(?:dozens?|douzaines?)$/.test(word)) return 12
  if (/^dizaines?$/.test(word)) return 10
  if (/^(?:hundreds?|centaines?)$/.test(word)) return 100
  if (word === 'milliers' || word === 'mille' || word === 'thousand') return 1e3
  if (word === 'million' || word === 'millions') return 1e6
  if (word === 'milliard' || word === 'milliards' || word === 'bn') return 1e9
  if (word === 'billion' || word === 'billions') return locale.startsWith('fr') ? 1e12 : 1e9
  return 1
}
