import { z } from 'zod'
import type { Asked, Field } from '#flow/fields/field.ts'

/**
 * The comparisons of a visual rule. What each means, type by type, is `run/conditions.ts`; its words are in the form.
 */
export const operators = [
  'is',
  'isNot',
  'contains',
  'doesNotContain',
  'startsWith',
  'endsWith',
  'isOneOf',
  'isEmpty',
  'isNotEmpty',
  'greater',
  'greaterOrEqual',
  'less',
  'lessOrEqual',
  'isTrue',
  'isFalse',
  'isBefore',
  'isAfter',
] as const
export type Operator = (typeof operators)[number]

const order = z.string().max(200)
const join = z.enum(['all', 'any'])
export const rule = z.object({
  order,
  variable: z.string().max(80),
  operator: z.enum(operators),
  value: z.string().max(2000),
})
export type Rule = z.infer<typeof rule>
const group = z.object({ order, join, rules: z.record(z.string().max(64), rule) })
export const condition = z.object({
  /** "groups": what is drawn is the truth and CEL is derived from it. "cel": the author typed `cel`. */
  mode: z.enum(['groups', 'cel']),
  join,
  groups: z.record(z.string().max(64), group),
  cel: z.string().max(4000),
})
export type Condition = z.infer<typeof condition>

/** When something is so: groups of rules, all or any of them, or an expression in CEL. */
export type ConditionField = Field<'condition', Condition>

export const always: Condition = { mode: 'groups', join: 'all', groups: {}, cel: '' }

export function conditionField(asked: Asked): ConditionField {
  return { kind: 'condition', schema: condition, initial: always, ...asked }
}
