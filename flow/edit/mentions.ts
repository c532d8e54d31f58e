import type { BlockRecord } from '#flow/document.ts'
import type { FieldValue } from '#flow/edit/field-values.ts'
import { fieldValues } from '#flow/edit/field-values.ts'
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

function inValue({ field, path, value }: FieldValue): Mention[] {
  const texts = (inside: string[], found: unknown, how: Mention['how']): Mention[] =>
    typeof found === 'string' ? [{ path: [...path, ...inside], how, text: found }] : []
  const parts = isJsonObject(value) ? value : {}

  switch (field.kind) {
    case 'text':
    case 'line':
      return Object.entries(parts).flatMap(([language, said]) => texts([language], said, 'template'))
    case 'plain':
      return 'template' in field && field.template ? texts([], value, 'template') : []
    case 'variable':
      return texts([], value, 'variable')
    case 'expression':
      return texts([], value, 'expression')
    case 'media': {
      const alt = isJsonObject(parts.alt) ? Object.entries(parts.alt) : []
      return [
        ...texts(['url'], parts.url, 'template'),
        ...alt.flatMap(([language, said]) => texts(['alt', language], said, 'template')),
      ]
    }
    case 'condition':
      return [...texts(['cel'], parts.cel, 'expression'), ...inGroups(parts.groups, texts)]
    default:
      return []
  }
}

type Texts = (inside: string[], found: unknown, how: Mention['how']) => Mention[]

function inGroups(groups: unknown, texts: Texts): Mention[] {
  return entriesOf(groups).flatMap(([group, { rules }]) =>
    entriesOf(rules).flatMap(([rule, { variable, value }]) => [
      ...texts(['groups', group, 'rules', rule, 'variable'], variable, 'variable'),
      ...texts(['groups', group, 'rules', rule, 'value'], value, 'template'),
    ]),
  )
}

function entriesOf(map: unknown): [string, { [key: string]: unknown }][] {
  return isJsonObject(map)
    ? Object.entries(map).filter((entry): entry is [string, never] => isJsonObject(entry[1]))
    : []
}
