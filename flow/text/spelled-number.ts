import { normalise } from '#flow/text/normalise.ts'

/**
 * A number written in words, French or English: "vingt-deux", "quatre-vingt-dix-neuf", "two hundred and five", "dix sur
 * dix" (10), "deux et demi" (2.5), "moins trois", "une cinquantaine", "half a dozen". Words around it do not matter ("j’ai deux enfants"). "un", "une" and
 * "a" are articles unless little else is said ("un", "un enfant", "j’en ai un") or a number follows ("a hundred").
 * Null for none, and for two ("deux ou trois").
 */
export function spelledNumber(text: string, locale: string): number | null {
  const words = normalise(text.slice(0, 300))
    .replaceAll('pour cent', '')
    .replace(/\b(?:(?:une )?demi douzaine|half a dozen|half dozen)\b/g, 'six')
    .split(/ +/)
  const [own, other] = locale.startsWith('fr') ? [french, english] : [english, french]
  const read = inLanguage(words, own)
  return (read === undefined ? inLanguage(words, other) : read) ?? null
}

type Language = {
  /** What is added: "two", "twenty". */
  units: { [word: string]: number }
  hundreds: string[]
  /** What closes a group of three digits: "thousand". */
  scales: { [word: string]: number }
  and: string
  articles: string[]
  minus: string[]
  /** "out of", in "eight out of ten" */
  marks: string[][]
  halves: string[][]
  /** May `unit` be added to `group`, whose last word was `before`? */
  adds(group: number, unit: number, before: string): boolean
}

/** Undefined where the language sees no number at all, null where it sees several. */
function inLanguage(words: string[], language: Language): number | null | undefined {
  const first = words.findIndex((_, i) => begins(words, i, language))
  if (first < 0) return undefined
  const number = phrase(words, first, language)
  const mark = language.marks.find((said) => matches(words, number.end, said))
  const outOf = mark ? number.end + mark.length : -1
  const end = mark && isNumber(words[outOf], language) ? phrase(words, outOf, language).end : number.end
  if (words.slice(end).some((word) => isNumber(word, language) && !language.articles.includes(word)))
    return null
  const negative = language.minus.includes(words[first - 1] ?? '')
  return negative ? 0 - number.value : number.value
}

function begins(words: string[], at: number, language: Language): boolean {
  const word = words[at] ?? ''
  const next = words[at + 1] ?? ''
  if (!isNumber(word, language)) return false
  if (word === 'one' && (notCounted.has(next) || pronouns.has(words[at - 1] ?? ''))) return false
  if (!language.articles.includes(word)) return true
  if (isNumber(next, language) || language.marks.some((said) => matches(words, at + 1, said))) return true
  const said = words.filter((other) => !fillers.has(other))
  return said[said.length - 1] === word || (said.length <= 2 && !notCounted.has(next))
}

function isNumber(word = '', language: Language): boolean {
  return (
    Object.hasOwn(language.units, word) ||
    language.hundreds.includes(word) ||
    Object.hasOwn(language.scales, word)
  )
}

function matches(words: string[], at: number, said: string[]): boolean {
  return said.every((word, i) => words[at + i] === word)
}

/** The longest number that begins at `start`: units add up, "cent" multiplies what is small, "mille" closes a group. */
function phrase(words: string[], start: number, language: Language): { value: number; end: number } {
  let total = 0
  let group = 0
  let at = start
  for (; at < words.length; at++) {
    const word = words[at] ?? ''
    const half = language.halves.find((said) => matches(words, at, said))
    if (half) return { value: total + group + 0.5, end: at + half.length }
    const unit = Object.hasOwn(language.units, word) ? language.units[word] : undefined
    if (unit !== undefined) {
      if (unit === 20 && language === french && group % 100 === 4) group += 76
      else if (at === start || language.adds(group, unit, words[at - 1] ?? '')) group += unit
      else break
    } else if (language.hundreds.includes(word) && group < 100) {
      group = (group || 1) * 100
    } else if (Object.hasOwn(language.scales, word)) {
      total += (group || 1) * (language.scales[word] ?? 1)
      group = 0
    } else if (word !== language.and || at === start || !isNumber(words[at + 1], language)) {
      break
    }
  }
  return { value: total + group, end: at }
}

/** What may stand beside "un" without making it an article. */
const fillers = new Set('euh seul seule seulement juste environ merci svp please just'.split(' '))

/** What "un" or "one" does not count. */
const notCounted = new Set(
  'instant moment momento peu conseiller humain agent operateur autre truc sec second more thing question of'.split(
    ' ',
  ),
)
const pronouns = new Set('no any every some this that which each the'.split(' '))

const english: Language = {
  units: counted(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, a: 1 },
  ),
  hundreds: ['hundred', 'hundreds'],
  scales: { dozen: 12, thousand: 1e3, million: 1e6, millions: 1e6, billion: 1e9, billions: 1e9 },
  and: 'and',
  articles: ['a'],
  minus: ['minus', 'negative'],
  marks: [['out', 'of'], ['on'], ['of']],
  halves: [['and', 'a', 'half']],
  adds: (group, unit, before) =>
    before !== 'zero' && (group % 100 === 0 || (group % 100 >= 20 && group % 10 === 0 && unit < 10)),
}

const french: Language = {
  units: counted(
    'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    {
      une: 1,
      vingt: 20,
      vingts: 20,
      trente: 30,
      quarante: 40,
      cinquante: 50,
      soixante: 60,
      septante: 70,
      huitante: 80,
      octante: 80,
      nonante: 90,
    },
  ),
  hundreds: ['cent', 'cents'],
  scales: {
    dizaine: 10,
    douzaine: 12,
    quinzaine: 15,
    vingtaine: 20,
    trentaine: 30,
    quarantaine: 40,
    cinquantaine: 50,
    soixantaine: 60,
    centaine: 100,
    millier: 1e3,
    mille: 1e3,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
    billion: 1e12,
    billions: 1e12,
  },
  and: 'et',
  articles: ['un', 'une'],
  minus: ['moins'],
  marks: [['sur']],
  halves: [
    ['et', 'demi'],
    ['et', 'demie'],
  ],
  adds(group, unit, before) {
    const rest = group % 100
    if (before === 'zero') return false
    if (before === 'dix') return unit >= 7 && unit < 10
    if (rest === 60 || rest === 80) return unit < 20
    return rest === 0 || (rest >= 20 && rest % 10 === 0 && unit < 10)
  },
}

function counted(words: string, others: { [word: string]: number }): { [word: string]: number } {
  return { ...Object.fromEntries(words.split(' ').map((word, i) => [word, i])), ...others }
}
