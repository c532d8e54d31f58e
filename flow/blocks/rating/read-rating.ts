import { normalise } from '#flow/text/normalise.ts'
import { readNumber } from '#flow/text/number-words.ts'

const faces: [of: RegExp, rate: number][] = [
  [/😡|😠|🤬|😤|😭|👿/u, 1],
  [/🙁|☹|😞|😟|😕|😒|😢/u, 2],
  [/😐|😑|😶|🤔/u, 3],
  [/🙂|😊|😌|☺/u, 4],
  [/😀|😃|😄|😁|😆|😍|🤩|🥰|😻/u, 5],
]

/**
 * The rate in what a person typed, or null: "8", "huit", "8/10", "dix sur dix", "★★★★", and on a scale of five a face.
 * "8/10" is no rate of a scale that ends at 5, and half a point is none at all.
 */
export function readRating(text: string, min: number, max: number, locale: string): number | null {
  const said = text.trim().slice(0, 200)
  const stars = said.replace(/\uFE0F|\s/gu, '')
  if (/^(⭐|★|🌟)+$/u.test(stars)) return within([...stars].length, min, max)
  if (max === 5) {
    const seen = new Set(faces.filter(([of]) => of.test(said)).map(([, rate]) => rate))
    const [rate] = seen
    if (rate !== undefined) return seen.size === 1 ? rate : null
  }
  const [, part, whole] = /^(.{1,60}?)(?:\/|\bsur\b|\bout of\b)(.{1,20})$/iu.exec(said) ?? []
  if (part === undefined || whole === undefined) return within(readNumber(said, locale), min, max)
  return readNumber(whole, locale) === max ? within(readNumber(part, locale), min, max) : null
}

/** Is what was typed the label of one end of the scale? "Not at all" is the lowest rate. */
export function isLabel(text: string, label: string): boolean {
  const said = normalise(text)
  return said !== '' && said === normalise(label)
}

function within(value: number | null, min: number, max: number): number | null {
  return value !== null && Number.isInteger(value) && value >= min && value <= max ? value : null
}
