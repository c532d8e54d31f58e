import { normalise } from '#flow/text/normalise.ts'

/**
 * Which one of a list was meant, counted from 1 (-1 is the last): "2", "deux", "#2", "2)", "n° 2", "option b", "le deuxième",
 * "second", "the last one". `bare` says that it is a mere number or letter, which may have meant something else.
 */
export function readPlace(text: string): { place: number; bare: boolean } | null {
  const marked = /^\s*(?:#|n°|№|no\.)|[).]\s*$/i.test(text)
  const words = normalise(text).split(' ')
  const core = words.filter((word) => !around.has(word))
  const [word = '', ...others] = core
  const ordinal = ordinals.get(word)
  if (ordinal !== undefined && others.every((other) => other === 'one'))
    return { place: ordinal, bare: false }
  if (others.length > 0) return null
  const bare = !marked && words.length === 1
  const place = readCount(word)
  if (place !== null) return { place, bare }
  return /^[a-z]$/.test(word) && (!bare || word <= 'h') ? { place: word.charCodeAt(0) - 96, bare } : null
}

/** A whole number from 0 to 999 in one word, digits or letters: "12", "douze", "twelve". Articles count: "une" is 1. */
export function readCount(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word)
  return cardinals.get(word) ?? null
}

/** What may stand around a place without changing it. */
const around = new Set(
  'le la l the option choix choice numero number no n nr reponse answer proposition item je prends prendrai choisis vote pour veux i take choose want ll please svp merci thanks'.split(
    ' ',
  ),
)

const cardinals = counted(0, [
  'zero',
  'un une one',
  'deux two',
  'trois three',
  'quatre four',
  'cinq five',
  'six',
  'sept seven',
  'huit eight',
  'neuf nine',
  'dix ten',
  'onze eleven',
  'douze twelve',
  'treize thirteen',
  'quatorze fourteen',
  'quinze fifteen',
  'seize sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'vingt twenty',
])

const ordinals = counted(1, [
  'premier premiere first 1er 1ere 1st',
  'deuxieme second seconde 2e 2eme 2nd 2nde',
  'troisieme third 3e 3eme 3rd',
  'quatrieme fourth 4e 4eme 4th',
  'cinquieme fifth 5e 5eme 5th',
  'sixieme sixth 6e 6eme 6th',
  'septieme seventh 7e 7eme 7th',
  'huitieme eighth 8e 8eme 8th',
  'neuvieme ninth 9e 9eme 9th',
  'dixieme tenth 10e 10eme 10th',
])
for (const word of ['dernier', 'derniere', 'last']) ordinals.set(word, -1)

function counted(from: number, lines: string[]): Map<string, number> {
  return new Map(
    lines.flatMap((line, i) => line.split(' ').map((word): [string, number] => [word, from + i])),
  )
}
