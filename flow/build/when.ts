import { generateNKeysBetween } from 'fractional-indexing'
import type { Condition, Operator, Rule } from '#flow/fields/condition.ts'

/** One rule as a condition: `when('score', 'greaterOrEqual', 60)`. Join several with `all` and `any`. */
export function when(variable: string, operator: Operator, value: string | number = ''): Condition {
  return joined('all', [[{ variable, operator, value: String(value) }]])
}

/** Every part must be so. A part that is itself an `any(…)` becomes a group. */
export function all(...parts: Condition[]): Condition {
  return merged('all', parts)
}

/** One part that is so is enough. A part that is itself an `all(…)` becomes a group. */
export function any(...parts: Condition[]): Condition {
  return merged('any', parts)
}

/** A condition typed as an expression. */
export function cel(expression: string): Condition {
  return { mode: 'cel', join: 'all', groups: {}, cel: expression }
}

type LooseRule = Omit<Rule, 'order'>
type Join = Condition['join']

function merged(join: Join, parts: Condition[]): Condition {
  const lists = parts.map(rulesOf)
  if (lists.every((list) => list.length === 1)) return joined(join, [lists.flat()])
  const inner: Join = join === 'all' ? 'any' : 'all'
  for (const part of parts) {
    if (Object.values(part.groups).some((group) => group.join === join && countOf(group.rules) > 1)) {
      throw new RangeError(`Inside ${join}(…) a group is ${inner}(…): give its rules to ${join}(…) directly`)
    }
  }
  return joined(join, lists, inner)
}

function rulesOf(part: Condition): LooseRule[] {
  const groups = Object.values(part.groups)
  const [group] = groups
  if (part.mode !== 'groups' || !group || groups.length > 1) {
    throw new RangeError('Conditions go two levels deep: groups of rules')
  }
  return Object.values(group.rules).map(({ order: _, ...rule }) => rule)
}

function countOf(map: object): number {
  return Object.keys(map).length
}

function joined(join: Join, lists: LooseRule[][], inner = join): Condition {
  const groups = withOrder(
    lists.map((rules) => ({ join: inner, rules: withOrder(rules, 'rule') })),
    'group',
  )
  return { mode: 'groups', join, groups, cel: '' }
}

function withOrder<T extends object>(list: T[], name: string): { [id: string]: T & { order: string } } {
  const keys = generateNKeysBetween(null, null, list.length)
  return Object.fromEntries(list.map((item, i) => [`${name}-${i + 1}`, { order: keys[i] ?? '', ...item }]))
}
