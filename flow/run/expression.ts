import type { Json } from '#flow/json.ts'
import { celString, celVariable } from '#flow/run/cel-source.ts'
import type { Expression } from '#flow/run/expression-parse.ts'
import { childrenOf, comprehensions, parseExpression } from '#flow/run/expression-parse.ts'
import { valueOfExpression } from '#flow/run/expression-value.ts'
import { expressionWords } from '#flow/run/expression-words.ts'
import { Refusal, startWork } from '#flow/run/expression-work.ts'
import type { Scope, Setting } from '#flow/run/scope.ts'
import { checkTemplate, renameInTemplate } from '#flow/text/template.ts'
import type { Words } from '#flow/words.ts'

/**
 * The value of an expression in CEL, as plain JSON. Never throws, looks at no clock, and its work is bounded.
 *
 * - Numbers are those of JSON: 7 / 2 is 3.5, 1 and 1.0 are the same; what has no number (1 / 0) is null.
 * - What is not there is null, at any depth. null equals null only ("" is not null); compared by <, <=, >, >= it is false, and so
 *   are `in` and methods on it; `&&`, `||`, `!` and `?` take it for no. In a sum it counts for nothing (score + 1 is 1 where
 *   score is not set), a product of it is null.
 * - `+` joins text with anything. == compares values of different types as different; other signs that stand beside a type
 *   they cannot take fail, in words for the author.
 * - Functions are those of `expression-functions.ts`; `fill("{{ … }}")` fills a template in.
 */
export function evaluate(
  cel: string,
  scope: Scope,
  setting: Setting,
): { ok: true; value: Json } | { ok: false; message: string } {
  const parsed = parseExpression(cel)
  if (!parsed.ok) return { ok: false, message: parsed.says.en }
  try {
    const value = valueOfExpression(parsed.root, { scope, setting, work: startWork() })
    return isTooLarge(value) ? { ok: false, message: expressionWords.tooMuchWork.en } : { ok: true, value }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, message: error.message }
    throw error
  }
}

/**
 * Is an expression sound? `variables` are the paths that it reads, dotted as far as they are fixed ("contact.email"), each
 * once, in order. Otherwise what is wrong, and what to do.
 */
export function checkExpression(
  cel: string,
): { ok: true; variables: string[] } | { ok: false; says: Words<string> } {
  const parsed = parseExpression(cel)
  if (!parsed.ok) return parsed
  const mentions = mentionsIn(parsed.root, null)
  const wrong = mentions.find(({ says }) => says)?.says
  if (wrong) return { ok: false, says: wrong }
  return { ok: true, variables: [...new Set(mentions.flatMap(({ paths }) => paths))] }
}

/**
 * The expression with a variable's new name wherever it is read: "score" also in `score.total`, but not in `contact.score`,
 * in quotes, or where it names the item of a list. Every other character stays. What cannot be read stays as it is.
 */
export function renameInExpression(cel: string, from: string, to: string): string {
  const parsed = parseExpression(cel)
  if (!parsed.ok) return cel
  const renamed = mentionsIn(parsed.root, null)
    .flatMap((mention) => mention.rename(from, to, cel))
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), cel)
  return parseExpression(renamed).ok ? renamed : cel
}

type Edit = { start: number; end: number; by: string }
type Mention = {
  paths: string[]
  /** What is wrong with the template of a `fill`. */
  says?: Words<string>
  rename(from: string, to: string, cel: string): Edit[]
}

/** Where an expression names variables: as paths, in `variable("…")` and in `fill("…")`. */
function mentionsIn(node: Expression, item: string | null): Mention[] {
  const chain = chainOf(node)
  if (chain) {
    const inside = chain.indexes.flatMap((index) => mentionsIn(index, item))
    return chain.keys[0] === item ? inside : [pathMention(chain), ...inside]
  }
  if (node.op === 'call' && (node.args[0] === 'variable' || node.args[0] === 'fill')) {
    const [literal] = node.args[1]
    if (literal?.op === 'value' && typeof literal.args === 'string') {
      return [
        node.args[0] === 'fill' ? templateMention(literal, literal.args) : namedMention(node, literal.args),
      ]
    }
  }
  if (node.op === 'rcall' && comprehensions.has(node.args[0])) {
    const [, on, [named, ...bodies]] = node.args
    const own = named?.op === 'id' ? named.args : item
    return [...mentionsIn(on, item), ...bodies.flatMap((body) => mentionsIn(body, own))]
  }
  return childrenOf(node).flatMap((child) => mentionsIn(child, item))
}

/** A variable and the steps into it: keys as far as they are fixed, each with where it ends; and what the rest reads. */
type Chain = { start: number; keys: string[]; ends: number[]; open: boolean; indexes: Expression[] }

function chainOf(node: Expression): Chain | null {
  if (node.op === 'id')
    return { start: node.start, keys: [node.args], ends: [node.end], open: false, indexes: [] }
  if (node.op !== '.' && node.op !== '[]') return null
  const chain = chainOf(node.args[0])
  if (!chain) return null
  const [, key] = node.args
  const fixed = typeof key === 'string' ? key : key.op === 'value' ? String(key.args) : null
  const indexes = typeof key === 'string' || fixed !== null ? chain.indexes : [...chain.indexes, key]
  if (chain.open || fixed === null) return { ...chain, open: true, indexes }
  return { ...chain, keys: [...chain.keys, fixed], ends: [...chain.ends, node.end], indexes }
}

function pathMention({ start, keys, ends }: Chain): Mention {
  return {
    paths: [keys.join('.')],
    rename(from, to, cel) {
      const old = from.split('.')
      const end = ends[old.length - 1]
      if (end === undefined || old.some((key, i) => keys[i] !== key)) return []
      const written = cel.slice(start, end)
      // In `(contact).email` the path begins inside the parenthesis and ends outside.
      const closed = ')'.repeat(Math.max(0, written.split(')').length - written.split('(').length))
      return [{ start, end, by: celVariable(to) + closed }]
    },
  }
}

function namedMention(node: Expression, path: string): Mention {
  return {
    paths: [path],
    rename(from, to) {
      if (path !== from && !path.startsWith(`${from}.`)) return []
      return [{ start: node.start, end: node.end, by: celVariable(to + path.slice(from.length)) }]
    },
  }
}

function templateMention(literal: Expression, template: string): Mention {
  const checked = checkTemplate(template)
  return {
    ...(checked.ok ? { paths: checked.paths } : { paths: [], says: checked.says }),
    rename(from, to) {
      const renamed = renameInTemplate(template, from, to)
      return renamed === template ? [] : [{ start: literal.start, end: literal.end, by: celString(renamed) }]
    },
  }
}

/** Values can be shared inside a result: written out they may be much larger than what was made. */
function isTooLarge(value: Json, room = { left: 200_000 }): boolean {
  room.left -= typeof value === 'string' ? value.length + 4 : 8
  if (room.left < 0) return true
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some((item) => isTooLarge(item, room))
  return Object.entries(value).some(([key, item]) => isTooLarge(key, room) || isTooLarge(item, room))
}
