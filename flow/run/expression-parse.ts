import type { ASTNode } from '@marcbachmann/cel-js'
import { Environment, ParseError } from '@marcbachmann/cel-js'
import { functions, methods } from '#flow/run/expression-functions.ts'
import { expressionWords } from '#flow/run/expression-words.ts'
import { nearest } from '#flow/text/distance.ts'
import { remember } from '#flow/text/remember.ts'
import type { Words } from '#flow/words.ts'

export type Expression = ASTNode
export type Parsed = { ok: true; root: Expression } | { ok: false; says: Words<string> }

/** Longest source, in UTF-16 units. Expressions that an author types are shorter; derived ones may not be. */
const longestSource = 20_000

/** The parser's recursion has no floor under signs like "!!!!". */
const tooManySigns = /(?:[!-]\s*){100}/

const environment = new Environment({
  unlistedVariablesAreDyn: true,
  homogeneousAggregateLiterals: false,
  limits: { maxAstNodes: 2000, maxDepth: 60, maxListElements: 200, maxMapEntries: 200, maxCallArguments: 20 },
})

/**
 * Reads CEL and refuses, before anything runs, what could run for ever or means nothing here: `matches`, a comprehension
 * inside another, unknown functions, bytes. Total: whatever goes wrong is said in words. The latest are remembered.
 */
export const parseExpression: (cel: string) => Parsed = remember(2000, (cel) => {
  if (cel.trim() === '') return { ok: false, says: expressionWords.empty }
  if (cel.length > longestSource || tooManySigns.test(cel))
    return { ok: false, says: expressionWords.tooLarge }
  try {
    const root = environment.parse(cel).ast
    const wrong = whatIsWrong(root, false)
    return wrong ? { ok: false, says: wrong } : { ok: true, root }
  } catch (error) {
    return { ok: false, says: whyUnreadable(error, cel) }
  }
})

/** `list.map(item, …)` and the like, by how many values they take. */
export const comprehensions: ReadonlyMap<string, { min: number; max: number }> = new Map([
  ['all', { min: 2, max: 2 }],
  ['exists', { min: 2, max: 2 }],
  ['exists_one', { min: 2, max: 2 }],
  ['filter', { min: 2, max: 2 }],
  ['map', { min: 2, max: 3 }],
])

/** The nodes right below one, in the order they are written. */
export function childrenOf(node: Expression): Expression[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return []
    case '.':
    case '.?':
      return [node.args[0]]
    case '!_':
    case '-_':
      return [node.args]
    case 'call':
      return node.args[1]
    case 'rcall':
      return [node.args[1], ...node.args[2]]
    case 'map':
      return node.args.flat()
    default:
      return node.args
  }
}

function whatIsWrong(node: Expression, inside: boolean): Words<string> | null {
  const own = whatIsWrongHere(node, inside)
  if (own) return own
  const deeper = inside || (node.op === 'rcall' && comprehensions.has(node.args[0]))
  const [first, ...others] = childrenOf(node)
  // The list itself is still outside: `a.filter(…).map(…)` is one after the other.
  return (
    (first && whatIsWrong(first, node.op === 'rcall' ? inside : deeper)) ??
    others.reduce<Words<string> | null>((found, child) => found ?? whatIsWrong(child, deeper), null)
  )
}

function whatIsWrongHere(node: Expression, inside: boolean): Words<string> | null {
  if (node.op === 'value') return wrongLiteral(node.args)
  if (node.op === 'call') {
    const [name, args] = node.args
    if (name === 'has') return args.length === 1 && args[0]?.op === '.' ? null : expressionWords.hasPath
    return wrongCall(name, functions, args.length)
  }
  if (node.op !== 'rcall') return null
  const [name, , args] = node.args
  if (name === 'matches') return expressionWords.noMatches
  const comprehension = comprehensions.get(name)
  if (!comprehension) return wrongCall(name, methods, args.length)
  if (inside) return expressionWords.nested
  const { min, max } = comprehension
  const named = args.length >= min && args.length <= max && args[0]?.op === 'id'
  return named ? null : expressionWords.argumentCount(name, min, max)
}

function wrongCall(
  name: string,
  known: ReadonlyMap<string, { min: number; max: number }>,
  count: number,
): Words<string> | null {
  if (name === 'matches') return expressionWords.noMatches
  const called = known.get(name)
  if (!called) return expressionWords.unknownFunction(name, nearest(name, [...known.keys()]))
  const { min, max } = called
  return count < min || count > max ? expressionWords.argumentCount(name, min, max) : null
}

function wrongLiteral(value: unknown): Words<string> | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null
  if (typeof value !== 'bigint' && typeof value !== 'number') return expressionWords.bytes
  return Number.isFinite(Number(value)) ? null : expressionWords.tooLarge
}

function whyUnreadable(error: unknown, cel: string): Words<string> {
  // Anything else is its recursion that went too deep.
  if (!(error instanceof ParseError)) return expressionWords.tooLarge
  const near = cel.slice(error.range?.start ?? 0).slice(0, 20)
  if (error.code === 'limit_exceeded') return expressionWords.tooLarge
  if (error.code === 'reserved_identifier') return expressionWords.reserved(/^\w*/.exec(near)?.[0] ?? near)
  if (/quot|untermin|newline/.test(error.code)) return expressionWords.unclosedQuote
  if (near.trim() === '') return expressionWords.unfinished
  if (/^=[^=]/.test(near)) return expressionWords.oneEquals
  if (/^[&|]/.test(near)) return expressionWords.oneSign(near[0] ?? '&')
  return expressionWords.unreadable(near.trim())
}
