import type { BlockRecord } from '#flow/document.ts'
import type { FieldValue } from '#flow/edit/field-values.ts'
import { fieldValues } from '#flow/edit/field-values.ts'
import type { Field } from '#flow/fields/field.ts'
import type { FieldKind } from '#flow/fields/registry.ts'
import { known } from '#flow/fields/registry.ts'
import type { Json } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'
import { checkExpression } from '#flow/run/expression.ts'
import { checkTemplate } from '#flow/text/template.ts'

/** A text of a block that may name variables: where, how it is read, and what is written. */
export type Mention = { path: string[]; how: 'template' | 'expression' | 'variable'; text: string }

/** Every text of a block that may name variables. */
export function mentionsIn(record: BlockRecord): Mention[] {
  return fieldValues(record)
    .flatMap(inValue)
    .filter(({ text }) => text !== '')
}

/** The variables that a text names, as they are declared: `contact.email`, not `contact.email.length`. */
export function namesIn({ how, text }: Pick<Mention, 'how' | 'text'>): string[] {
  return [...new Set(pathsIn(how, text).map(variableOf))]
}

function pathsIn(how: Mention['how'], text: string): string[] {
  if (how === 'variable') return [text]
  if (how === 'template') {
    const checked = checkTemplate(text)
    return checked.ok ? checked.paths : []
  }
  const checked = checkExpression(text)
  return checked.ok ? checked.variables : []
}

function variableOf(path: string): string {
  const [first = '', second] = path.split('.')
  return (first === 'contact' || first === 'bot') && second !== undefined ? `${first}.${second}` : first
}

type Written = { [key: string]: Json }
type Found = (inside: string[], how: Mention['how'], text: Json | undefined) => Mention[]

/** What of a value may name variables, for each kind of field: a new kind does not compile until it is said here. */
const within: {
  [K in FieldKind]: ((value: Json, parts: Written, found: Found, field: Field) => Mention[]) | null
} = {
  text: (_, parts, found) => eachLanguage(parts, [], found),
  line: (_, parts, found) => eachLanguage(parts, [], found),
  plain: (value, _, found, field) =>
    'template' in field && field.template ? found([], 'template', value) : [],
  variable: (value, _, found) => found([], 'variable', value),
  expression: (value, _, found) => found([], 'expression', value),
  media: (_, parts, found) => [
    ...found(['url'], 'template', parts.url),
    ...eachLanguage(isJsonObject(parts.alt) ? parts.alt : {}, ['alt'], found),
  ],
  condition: (_, parts, found) => [
    ...found(['cel'], 'expression', parts.cel),
    ...inGroups(parts.groups, found),
  ],
  items: null,
  terms: null,
  number: null,
  toggle: null,
  select: null,
  duration: null,
  day: null,
  timeOfDay: null,
  opening: null,
  week: null,
  holidays: null,
  country: null,
  table: null,
  column: null,
  secret: null,
  target: null,
  value: null,
}

function inValue({ field, path, value }: FieldValue): Mention[] {
  const found: Found = (inside, how, text) =>
    typeof text === 'string' ? [{ path: [...path, ...inside], how, text }] : []
  return within[known(field).kind]?.(value, isJsonObject(value) ? value : {}, found, field) ?? []
}

function eachLanguage(texts: Written, at: string[], found: Found): Mention[] {
  return Object.entries(texts).flatMap(([language, said]) => found([...at, language], 'template', said))
}

function inGroups(groups: Json | undefined, found: Found): Mention[] {
  return entriesOf(groups).flatMap(([group, { rules }]) =>
    entriesOf(rules).flatMap(([rule, { variable, value }]) => [
      ...found(['groups', group, 'rules', rule, 'variable'], 'variable', variable),
      ...found(['groups', group, 'rules', rule, 'value'], 'template', value),
    ]),
  )
}

function entriesOf(map: Json | undefined): [string, Written][] {
  return isJsonObject(map)
    ? Object.entries(map).filter((entry): entry is [string, Written] => isJsonObject(entry[1]))
    : []
}
