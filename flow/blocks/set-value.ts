import type { Finding, Written } from '#flow/blocks/define-block.ts'
import { defineBlock, next } from '#flow/blocks/define-block.ts'
import type { VariableType } from '#flow/document.ts'
import { variableOf } from '#flow/document.ts'
import { expression } from '#flow/fields/expression.ts'
import type { Data } from '#flow/fields/field.ts'
import { items, ordered } from '#flow/fields/items.ts'
import { plain } from '#flow/fields/plain.ts'
import { select } from '#flow/fields/select.ts'
import { value } from '#flow/fields/value.ts'
import { variableNamed } from '#flow/fields/variable.ts'
import type { Json } from '#flow/json.ts'
import { coerce, largestJson } from '#flow/run/coerce.ts'
import type { Run } from '#flow/run/run.ts'

/** Emptying needs no value. */
const takes = { field: 'operation', is: ['set', 'add', 'append'] }

const assignment = {
  variable: variableNamed({ label: { en: 'Variable', fr: 'Variable' }, required: true }),
  operation: select({
    label: { en: 'What happens', fr: 'Ce qui se passe' },
    options: [
      { value: 'set', label: { en: 'Becomes', fr: 'Devient' } },
      { value: 'add', label: { en: 'Add to the number', fr: 'Ajouter au nombre' } },
      { value: 'append', label: { en: 'Put at the end of the list', fr: 'Mettre à la fin de la liste' } },
      { value: 'clear', label: { en: 'Is emptied', fr: 'Est vidée' } },
    ],
    initial: 'set',
  }),
  from: select({
    when: [takes],
    label: { en: 'Given as', fr: 'Donnée comme' },
    options: [
      { value: 'text', label: { en: 'A text with variables', fr: 'Un texte avec variables' } },
      { value: 'value', label: { en: 'A value', fr: 'Une valeur' } },
      { value: 'expression', label: { en: 'An expression', fr: 'Une expression' } },
    ],
    initial: 'text',
  }),
  text: plain({
    when: [takes, { field: 'from', is: ['text'] }],
    label: { en: 'Text', fr: 'Texte' },
    template: true,
    multiline: true,
  }),
  value: value({
    when: [takes, { field: 'from', is: ['value'] }],
    label: { en: 'Value', fr: 'Valeur' },
    variableField: 'variable',
  }),
  expression: expression({
    when: [takes, { field: 'from', is: ['expression'] }],
    label: { en: 'Expression', fr: 'Expression' },
    hint: { en: 'In CEL: score * 2 + 10', fr: 'En CEL : score * 2 + 10' },
  }),
}
type Assignment = Data<typeof assignment>

/** Sets variables: to a text, a value or the result of an expression, each kept in its declared type. */
export const setValue = defineBlock({
  type: 'setValue',
  family: 'do',
  icon: 'pencil-line',
  words: {
    en: {
      title: 'Set a value',
      description: 'Writes, counts or collects in variables.',
      keywords: 'variable assign score add compute formula list',
    },
    fr: {
      title: 'Définir une valeur',
      description: 'Écrit, compte ou collecte dans des variables.',
      keywords: 'variable affecter score ajouter calculer formule liste',
    },
  },
  fields: {
    assignments: items({
      label: { en: 'Variables', fr: 'Variables' },
      of: assignment,
      title: 'variable',
      min: 1,
      max: 50,
      initial: {
        v1: {
          order: 'a0',
          variable: '',
          operation: 'set',
          from: 'text',
          text: '',
          value: null,
          expression: '',
        },
      },
      required: true,
    }),
  },
  ports: () => [next],
  summary: (data) =>
    ordered(data.assignments).map((given) => ({
      type: 'line' as const,
      text: lineOf(given),
      icon: 'variable',
    })),
  writes: (data) => ordered(data.assignments).flatMap(writtenBy),
  enter(run, data) {
    for (const given of ordered(data.assignments)) assign(run, given)
    return { to: 'next' }
  },
  checks: (data, { document }) =>
    ordered(data.assignments).flatMap((given): Finding[] => {
      const declared = variableOf(document, given.variable)
      const place = { field: 'assignments', item: given.id }
      if (!declared) return []
      if (given.variable.startsWith('bot.')) return [{ ...constant(given.variable), ...place }]
      if (given.operation === 'clear') return []
      const needs = { set: null, add: 'number', append: 'list' }[given.operation]
      if (needs && declared.type !== needs) return [{ ...wrongType(given, needs), ...place }]
      const fits =
        given.from !== 'value' ||
        given.value === null ||
        needs === 'list' ||
        coerce(given.value, declared.type) !== null
      return fits ? [] : [{ ...unfit(given.variable), ...place }]
    }),
  docs: {
    en: 'Writes variables, from top to bottom. A **text** may hold variables, a **value** is kept as it is, an **expression** is computed (`score * 2`). The type of the variable decides what is kept: text stays text, *2026-11-22* is never a subtraction. **Add** counts, **put at the end** collects.',
    fr: 'Écrit des variables, de haut en bas. Un **texte** peut contenir des variables, une **valeur** est gardée telle quelle, une **expression** est calculée (`score * 2`). Le type de la variable décide de ce qui est gardé : un texte reste un texte, *2026-11-22* n’est jamais une soustraction. **Ajouter** compte, **mettre à la fin** collecte.',
  },
})

function assign(run: Run, given: Assignment): void {
  const { variable, operation } = given
  if (operation === 'clear') {
    run.write(variable, variableOf(run.document, variable)?.type === 'list' ? [] : null)
    return
  }
  const made = givenValue(run, given)
  if (operation === 'set') run.write(variable, made)
  else if (operation === 'add') run.write(variable, sum(run.read(variable), made))
  else append(run, variable, made)
}

function givenValue(run: Run, { from, text, value, expression }: Assignment): Json {
  if (from === 'value') return value
  if (from === 'text') return run.fill(text)
  return expression.trim() ? run.evaluate(expression) : null
}

/** What is no number counts as nothing, so that a score survives an answer that was skipped. */
function sum(before: Json, added: Json): number {
  return (Number(coerce(before, 'number')) || 0) + (Number(coerce(added, 'number')) || 0)
}

/** A list that would grow too large to be kept stays as it is: losing all of it would be worse. */
function append(run: Run, variable: string, added: Json): void {
  const before = coerce(run.read(variable), 'list')
  const after = [...(Array.isArray(before) ? before : []), added]
  const size = JSON.stringify(after).length
  if (size <= largestJson) run.write(variable, after)
  else
    run.tell({ type: 'problem', from: run.here, code: 'tooLarge', detail: `${variable}: ${size} characters` })
}

function writtenBy({ variable, operation, from, value }: Assignment): Written[] {
  if (!variable) return []
  const type: VariableType =
    operation === 'add'
      ? 'number'
      : operation === 'append'
        ? 'list'
        : from === 'value'
          ? typeOf(value)
          : 'text'
  return [{ variable, type }]
}

function typeOf(value: Json): VariableType {
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value !== 'object' || value === null) return 'text'
  return Array.isArray(value) ? 'list' : 'object'
}

function lineOf({ variable, operation, from, text, value, expression }: Assignment): string {
  const name = variable || '…'
  if (operation === 'clear') return `${name} = ∅`
  const given = from === 'text' ? text : from === 'value' ? JSON.stringify(value) : expression
  const shown = given.length > 80 ? `${given.slice(0, 79)}…` : given
  return `${name} ${{ set: '=', add: '+', append: '+ […]' }[operation]} ${shown}`
}

type Found = Pick<Finding, 'rule' | 'severity' | 'says'>

function constant(variable: string): Found {
  return {
    rule: 'constant',
    severity: 'error',
    says: {
      en: `“${variable}” is a constant of the bot and cannot be changed by a block. Choose another variable.`,
      fr: `« ${variable} » est une constante du bot et ne peut pas être changée par un bloc. Choisissez une autre variable.`,
    },
  }
}

function wrongType({ variable, operation }: Assignment, needs: string): Found {
  const [en, fr] = needs === 'number' ? ['a number', 'un nombre'] : ['a list', 'une liste']
  const [does, fait] = operation === 'add' ? ['Adding', 'Ajouter'] : ['Putting at the end', 'Mettre à la fin']
  return {
    rule: 'wrongType',
    severity: 'error',
    says: {
      en: `${does} needs ${en}, and “${variable}” is not one. Choose another variable, or “becomes”.`,
      fr: `${fait} demande ${fr}, et « ${variable} » n’en est pas. Choisissez une autre variable, ou « devient ».`,
    },
  }
}

function unfit(variable: string): Found {
  return {
    rule: 'unfitValue',
    severity: 'error',
    says: {
      en: `The value does not fit the type of “${variable}”: nothing would be kept. Correct it.`,
      fr: `La valeur ne convient pas au type de « ${variable} » : rien ne serait gardé. Corrigez-la.`,
    },
  }
}
