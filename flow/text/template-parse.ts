import { templateWords } from '#flow/text/template-words.ts'
import type { Words } from '#flow/words.ts'

/** One step of a path, and where it stands in the template. `by` is a path whose value is the key: `labels[locale]`. */
export type Step = { start: number; end: number } & ({ key: string } | { by: Path })
export type Path = { type: 'path'; steps: Step[] }
export type Operand = Path | { type: 'literal'; value: string | number | boolean | null }
export type Filtering = { name: string; args: Operand[] }

/** A template is texts and outputs, in turn; what cannot be read is broken and says why. An output tells where it stands. */
export type Part =
  | { type: 'text'; text: string }
  | { type: 'output'; value: Operand; filters: Filtering[]; start: number; end: number }
  | { type: 'broken'; says: Words<string> }

const longestTemplate = 50_000

/**
 * Reads the outputs of Liquid, `{{ path | filter: argument }}`, and nothing else of it: a tag is broken, so no template
 * can branch, loop or include. One mistake breaks one output; reading goes on behind it. Total, and linear.
 */
export function parseTemplate(template: string): Part[] {
  if (template.length > longestTemplate)
    return [{ type: 'broken', says: templateWords.tooLong(longestTemplate) }]
  const parts: Part[] = []
  let at = 0
  let trim = false
  while (at < template.length) {
    const next = opening(template, at)
    const trimsBefore = template.startsWith('{{-', next)
    const text = template.slice(at, next)
    const left = trim ? text.trimStart() : text
    const kept = trimsBefore ? left.trimEnd() : left
    if (kept) parts.push({ type: 'text', text: kept })
    if (next === template.length) break
    const read = template[next + 1] === '{' ? readOutput(template, next) : readTag(template, next)
    parts.push(read.part)
    trim = read.trims
    at = read.end
  }
  return parts
}

function opening(template: string, from: number): number {
  for (let at = template.indexOf('{', from); at >= 0; at = template.indexOf('{', at + 1)) {
    if (template[at + 1] === '{' || template[at + 1] === '%') return at
  }
  return template.length
}

type Read = { part: Part; end: number; trims: boolean }

function readTag(template: string, start: number): Read {
  const close = template.indexOf('%}', start)
  const end = close < 0 ? start + 2 : close + 2
  return { part: { type: 'broken', says: templateWords.tag }, end, trims: false }
}

/** Why an output cannot be read. Never leaves this file. */
class Unreadable extends Error {
  readonly says: Words<string>
  constructor(says: Words<string>) {
    super()
    this.says = says
  }
}

function readOutput(template: string, start: number): Read {
  const reader = createReader(template, template.startsWith('{{-', start) ? start + 3 : start + 2)
  try {
    const value = reader.operand()
    const filters: Filtering[] = []
    while (reader.takes('|')) filters.push(reader.filter())
    const trims = reader.takes('-}}')
    if (!trims && !reader.takes('}}')) throw reader.stuck()
    const end = reader.at()
    return { part: { type: 'output', value, filters, start, end }, end, trims }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const close = template.indexOf('}}', start)
    const says = close < 0 ? templateWords.unclosed(template.slice(start, start + 30)) : error.says
    return { part: { type: 'broken', says }, end: close < 0 ? template.length : close + 2, trims: false }
  }
}

type Reader = {
  operand(): Operand
  filter(): Filtering
  /** Moves over a sign if it stands here, after any spaces. */
  takes(sign: string): boolean
  at(): number
  stuck(): Unreadable
}

const word = /[\p{L}_][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*/uy
const index = /\d{1,9}/y
const numeral = /-?\d{1,15}(?:\.\d{1,15})?/y
const constants = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['nil', null],
  ['null', null],
])
const escapes: { [letter: string]: string } = { n: '\n', t: '\t' }

function createReader(template: string, from: number): Reader {
  let at = from
  const spaces = () => {
    while (/\s/.test(template[at] ?? '')) at++
  }
  const takes = (sign: string) => {
    spaces()
    if (!template.startsWith(sign, at)) return false
    at += sign.length
    return true
  }
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(template)?.[0]
    at += found?.length ?? 0
    return found
  }
  const fail = (says: Words<string>): never => {
    throw new Unreadable(says)
  }
  const stuck = () => {
    const near =
      template
        .slice(at, at + 20)
        .split('}}')[0]
        ?.trim() ?? ''
    return new Unreadable(near ? templateWords.unreadable(near) : templateWords.empty)
  }

  const quoted = (quote: string): string => {
    let text = ''
    for (at++; at < template.length; at++) {
      const char = template[at] ?? ''
      if (char === quote) {
        at++
        return text
      }
      if (char === '\\' && at + 1 < template.length) {
        at++
        text += escapes[template[at] ?? ''] ?? template[at]
      } else {
        text += char
      }
    }
    return fail(templateWords.quote)
  }

  const steps = (first: Step, depth: number): Path => {
    const path: Path = { type: 'path', steps: [first] }
    for (;;) {
      const start = at
      if (template[at] === '.') {
        at++
        const key = match(word) ?? match(index)
        if (key === undefined) throw stuck()
        path.steps.push({ key, start, end: at })
      } else if (template[at] === '[') {
        at++
        const by = operand(depth + 1)
        if (!takes(']')) throw stuck()
        const place = { start, end: at }
        path.steps.push(by.type === 'path' ? { by, ...place } : { key: String(by.value), ...place })
      } else {
        return path
      }
    }
  }

  const operand = (depth = 0): Operand => {
    spaces()
    if (depth > 8) throw stuck()
    const char = template[at] ?? ''
    if (char === '"' || char === "'") return { type: 'literal', value: quoted(char) }
    const number = match(numeral)
    if (number !== undefined) return { type: 'literal', value: Number(number) }
    const start = at
    const name = match(word)
    if (name === undefined) throw stuck()
    const constant = constants.get(name)
    if (constant !== undefined) return { type: 'literal', value: constant }
    return steps({ key: name, start, end: at }, depth)
  }

  const filter = (): Filtering => {
    spaces()
    const name = match(word) ?? fail(templateWords.noFilter)
    const args: Operand[] = []
    if (takes(':')) {
      do args.push(operand())
      while (takes(','))
    }
    return { name, args }
  }

  return { operand: () => operand(), filter, takes, at: () => at, stuck }
}
