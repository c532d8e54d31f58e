import type { VariableType } from '#flow/document.ts'
import type { Operator } from '#flow/fields/condition.ts'
import { operators } from '#flow/fields/condition.ts'

const filled: Operator[] = ['isEmpty', 'isNotEmpty']
const byType: { [T in VariableType]: Operator[] } = {
  text: ['is', 'isNot', 'contains', 'doesNotContain', 'startsWith', 'endsWith', 'isOneOf', ...filled],
  number: ['is', 'isNot', 'greater', 'greaterOrEqual', 'less', 'lessOrEqual', ...filled],
  boolean: ['isTrue', 'isFalse', ...filled],
  date: ['is', 'isBefore', 'isAfter', ...filled],
  list: ['contains', 'doesNotContain', ...filled],
  object: filled,
}

/** The comparisons that make sense for a type; all of them while none is known. */
export function operatorsFor(type: VariableType | undefined): readonly Operator[] {
  return type ? byType[type] : operators
}

/** Does a comparison need something to compare with? */
export function takesValue(operator: Operator): boolean {
  return !['isEmpty', 'isNotEmpty', 'isTrue', 'isFalse'].includes(operator)
}
