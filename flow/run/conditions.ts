import type { Condition, Operator, Rule } from '#flow/fields/condition.ts'
import { ordered } from '#flow/fields/items.ts'
import { celString, celVariable } from '#flow/run/cel-source.ts'
import { compares } from '#flow/run/comparison.ts'
import { evaluate } from '#flow/run/expression.ts'
import { expressionWords } from '#flow/run/expression-words.ts'
import type { Scope, Setting } from '#flow/run/scope.ts'
import { readPath } from '#flow/text/read-path.ts'
import { fillTemplate } from '#flow/text/template.ts'

type Held = { ok: true; value: boolean } | { ok: false; message: string }

/**
 * Is a condition so? Rules and groups are asked in the author's order, and no further than needed. A condition without a
 * rule is so; an empty group is passed over. A typed expression must give yes or no, and nothing (null) is no. Fails, in
 * words for the author, only where a template or an expression does.
 */
export function holds(condition: Condition, scope: Scope, setting: Setting): Held {
  if (condition.mode === 'cel') return expressionHolds(condition.cel, scope, setting)
  return joined(condition.join, rulesIn(condition), (group) =>
    joined(group.join, group.rules, (rule) => ruleHolds(rule, scope, setting)),
  )
}

/**
 * The condition as an expression in CEL that means the same: `is(contact.city, "Lyon") && greater(score, "10")`. It is
 * derived from the groups to be shown; nothing reads it back.
 */
export function celOf(condition: Condition): string {
  if (condition.mode === 'cel') return condition.cel
  const groups = rulesIn(condition)
  const whole = groups.map((group) => {
    const rules = group.rules.map(celOfRule).join(sign(group.join))
    return groups.length > 1 && group.rules.length > 1 ? `(${rules})` : rules
  })
  return whole.join(sign(condition.join)) || 'true'
}

type Join = Condition['join']

/** The operators that compare with nothing. */
const alone: ReadonlySet<Operator> = new Set(['isEmpty', 'isNotEmpty', 'isTrue', 'isFalse'])

function rulesIn(condition: Condition): { join: Join; rules: readonly Rule[] }[] {
  return ordered(condition.groups)
    .map(({ join, rules }) => ({ join, rules: ordered(rules) }))
    .filter(({ rules }) => rules.length > 0)
}

function joined<T>(join: Join, parts: readonly T[], ask: (part: T) => Held): Held {
  for (const part of parts) {
    const held = ask(part)
    if (!held.ok || held.value === (join === 'any')) return held
  }
  return { ok: true, value: join === 'all' || parts.length === 0 }
}

function ruleHolds(rule: Rule, scope: Scope, setting: Setting): Held {
  const value = readPath(scope, rule.variable)
  if (alone.has(rule.operator)) return { ok: true, value: compares(rule.operator, value, '', setting) }
  const asked = fillTemplate(rule.value, scope, { ...setting, escape: 'none' })
  return asked.ok ? { ok: true, value: compares(rule.operator, value, asked.text, setting) } : asked
}

function expressionHolds(cel: string, scope: Scope, setting: Setting): Held {
  const made = evaluate(cel, scope, setting)
  if (!made.ok) return made
  if (typeof made.value === 'boolean' || made.value === null) return { ok: true, value: made.value === true }
  return { ok: false, message: expressionWords.notYesOrNo.en }
}

function celOfRule({ variable, operator, value }: Rule): string {
  const asked = /\{[{%]/.test(value) ? `fill(${celString(value)})` : celString(value)
  return alone.has(operator)
    ? `${operator}(${celVariable(variable)})`
    : `${operator}(${celVariable(variable)}, ${asked})`
}

function sign(join: Join): string {
  return join === 'all' ? ' && ' : ' || '
}
