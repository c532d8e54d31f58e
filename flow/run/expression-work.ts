import type { Json } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'
import { expressionWords } from '#flow/run/expression-words.ts'
import { show } from '#flow/text/show.ts'
import type { Words } from '#flow/words.ts'

/** Why an expression stopped. Thrown inside an evaluation, and always caught by it. */
export class Refusal extends Error {
  readonly says: Words<string>
  constructor(says: Words<string>) {
    super(says.en)
    this.says = says
  }
}

/** Counts what an evaluation does, so that none can go on for long: about 150,000 small steps. */
export type Work = {
  spend(steps: number): void
  /** A text that is about to be made or searched: at most 50,000 characters. */
  text(text: string): string
  /** A list that is about to be made or walked: at most 1,000 items. */
  list<T>(list: T[]): T[]
  /** A value as text (see `show`): writing it out is more work than handing a text on. */
  shown(value: Json): string
}

const mostSteps = 150_000
const longestText = 50_000
const longestList = 1000

export function startWork(): Work {
  let left = mostSteps
  const spend = (steps: number) => {
    left -= steps
    if (left < 0) throw new Refusal(expressionWords.tooMuchWork)
  }
  const text = (made: string) => {
    spend(1 + made.length / 50)
    if (made.length > longestText) throw new Refusal(expressionWords.tooMuchWork)
    return made
  }
  return {
    spend,
    text,
    shown(value) {
      if (typeof value === 'string') return text(value)
      const shown = show(value, longestText + 1)
      spend(shown.length / 4)
      return text(shown)
    },
    list(list) {
      spend(list.length)
      if (list.length > longestList) throw new Refusal(expressionWords.tooMuchWork)
      return list
    },
  }
}

/** Structural equality that counts its steps. Values of different types differ: 1 is not "1". */
export function same(a: Json, b: Json, work: Work): boolean {
  work.spend(1)
  if (a === b) return true
  if (typeof a === 'string' && typeof b === 'string') {
    // Only texts of one length are compared letter by letter.
    if (a.length === b.length) work.spend(a.length / 50)
    return false
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
    return a.every((item, i) => same(item, b[i] ?? null, work))
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false
  const keys = Object.keys(a)
  work.spend(keys.length)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && same(a[key] ?? null, b[key] ?? null, work))
}
