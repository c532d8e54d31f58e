import { distance } from '#flow/text/distance.ts'
import { fold, normalise } from '#flow/text/normalise.ts'
import { readCount, readPlace } from '#flow/text/order-words.ts'

/** An option as it may be answered. Synonyms may be in any language, and may repeat the label. */
export type Matchable = { id: string; label: string; synonyms: string[] }
export type Match = { id: string; how: 'label' | 'synonym' | 'number' | 'typo' }

/**
 * The option that a person meant, or null when none or more than one may be meant. In this order:
 *
 * - its label, or a synonym, without regard to capitals, accents and punctuation;
 * - its number in the list: "2", "deux", "#2", "b)", "le deuxième", "the last one". Where labels carry numbers ("2 people"), a
 *   bare number is that label's or nobody's;
 * - one slip of the finger in 4 to 7 letters, two beyond; digits never slip, and two options equally near are no match;
 * - its label or synonym inside a short sentence that names no other option: "the red one please", but not "not red".
 */
export function matchOption(text: string, options: readonly Matchable[]): Match | null {
  const said = plain(text)
  if (said === '' || text.length > 500) return null
  const known = options.map(prepared)
  return exactly(said, known) ?? byPlace(text, known) ?? nearly(said, known) ?? inside(text, said, known)
}

/**
 * The options that a person meant, in the order they were said, or null when any part is not understood: "1, 3",
 * "red and blue", "rouge et bleu", "both", "toutes". A label that itself holds "and" or a comma is understood as well.
 */
export function matchOptions(text: string, options: readonly Matchable[]): string[] | null {
  const said = plain(text)
  if (said === '' || text.length > 2000) return null
  const known = options.map(prepared)
  const one = exactly(said, known)
  if (one) return [one.id]
  if (everything.has(said) || (bothWords.has(said) && options.length === 2))
    return options.map(({ id }) => id)
  const parts = partsOf(text)
  if (parts.length > 50) return null
  const ids: string[] = []
  for (let from = 0; from < parts.length; ) {
    if (plain(text.slice(parts[from]?.start, parts[from]?.end)) === '') {
      from++
      continue
    }
    const { match, next } = longest(text, parts, from, known, options)
    if (!match) return null
    ids.push(match.id)
    from = next
  }
  return ids.length > 0 ? [...new Set(ids)] : null
}

type Known = { id: string; label: string; synonyms: string[]; counts: number[]; numbered: boolean }

function prepared({ id, label, synonyms }: Matchable): Known {
  const shown = plain(label)
  const words = shown.split(' ')
  const counts = words.map(readCount).filter((count) => count !== null)
  const numbered = words.some((word) => readCount(word) !== null && !/^(?:une?|one|neuf|second)$/.test(word))
  return { id, label: shown, synonyms: synonyms.map(plain).filter(Boolean), counts, numbered }
}

/** Where letters and digits are all that counts, unless there are none: a mere emoji is itself. */
function plain(text: string): string {
  return normalise(text) || fold(text.slice(0, 500))
}

function exactly(said: string, known: Known[]): Match | null {
  const labelled = known.find(({ label }) => label === said)
  if (labelled) return { id: labelled.id, how: 'label' }
  const [only, other] = known.filter(({ synonyms }) => synonyms.includes(said))
  return only && !other ? { id: only.id, how: 'synonym' } : null
}

function byPlace(text: string, known: Known[]): Match | null {
  const read = readPlace(text)
  if (!read) return null
  if (read.bare && known.some(({ numbered }) => numbered)) {
    const [only, other] = known.filter(({ counts }) => counts.includes(read.place))
    return only && !other ? { id: only.id, how: 'label' } : null
  }
  const option = read.place === -1 ? known[known.length - 1] : known[read.place - 1]
  return option ? { id: option.id, how: 'number' } : null
}

/** Words that turn a sentence around. */
const negations = new Set(
  'pas not dont sauf except ni nor neither sans without aucun aucune plutot rather'.split(' '),
)

function inside(text: string, said: string, known: Known[]): Match | null {
  const words = ` ${said} `
  if (text.includes('?') || said.split(' ').length > 12) return null
  const found = known.flatMap(({ id, label, synonyms }) =>
    [label, ...synonyms]
      .filter((term) => term.length > 1 && !/^\d+$/.test(term) && words.includes(` ${term} `))
      .map((term) => ({ id, term, how: term === label ? ('label' as const) : ('synonym' as const) })),
  )
  const largest = found.filter(
    ({ id, term }) => !found.some((other) => other.id !== id && ` ${other.term} `.includes(` ${term} `)),
  )
  const [match] = largest.sort((a, b) => b.term.length - a.term.length)
  if (!match || largest.some(({ id }) => id !== match.id)) return null
  const others = words.replace(` ${match.term} `, ' ').trim().split(' ')
  return others.length > 6 || others.some((word) => negations.has(word))
    ? null
    : { id: match.id, how: match.how }
}

function nearly(said: string, known: Known[]): Match | null {
  if (said.length < 4 || said.length > 80) return null
  const limit = said.length < 8 ? 1 : 2
  let best: Known | null = null
  let least = limit + 1
  for (const option of known) {
    for (const term of [option.label, ...option.synonyms]) {
      if (term.length < 4 || digits(term) !== digits(said)) continue
      const found = distance(said, term, limit)
      if (found < least) [best, least] = [option, found]
      else if (found === least && best !== option) best = null
    }
  }
  return best && least <= limit ? { id: best.id, how: 'typo' } : null
}

function digits(text: string): string {
  return text.replace(/\D+/g, ' ').trim()
}

const everything = new Set(
  'tout,tous,toutes,toutes les options,tous les choix,all,everything,all of them,all of the above'.split(','),
)
const bothWords = new Set(['both', 'les deux', 'les 2', 'both of them', 'tous les deux', 'toutes les deux'])

type Span = { start: number; end: number }

/** What stands between commas, "and", "et"…; numbers may be apart by spaces alone. */
function partsOf(text: string): Span[] {
  const separator = /^\s*\d+(?:\s+\d+)+\s*$/.test(text)
    ? /\s+/g
    : /[,;/\n&+|]|(?<=\s)(?:et|and|puis|then|ainsi que|as well as|plus)(?=\s)/gi
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(separator)) {
    spans.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  spans.push({ start, end: text.length })
  return spans
}

/** The longest run of parts that is exactly an option, else the one part by itself. */
function longest(
  text: string,
  parts: Span[],
  from: number,
  known: Known[],
  options: readonly Matchable[],
): { match: Match | null; next: number } {
  const start = parts[from]?.start ?? 0
  for (let to = Math.min(parts.length, from + 6) - 1; to > from; to--) {
    const match = exactly(plain(text.slice(start, parts[to]?.end)), known)
    if (match) return { match, next: to + 1 }
  }
  return { match: matchOption(text.slice(start, parts[from]?.end), options), next: from + 1 }
}
