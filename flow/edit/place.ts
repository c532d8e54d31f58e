import { blockOf } from '#flow/blocks/registry.ts'
import type { FlowDocument } from '#flow/document.ts'
import { asJson } from '#flow/edit/records.ts'
import type { Fields } from '#flow/fields/field.ts'
import { known } from '#flow/fields/registry.ts'
import { valueAt } from '#flow/json.ts'

/** Where in a document a record is, in the author's terms. What does not apply is absent. */
export type Place = {
  /** "block": all of it or one field; "exit": where a port leads; "position"; "flow": its name, role, interrupt… */
  of: 'block' | 'exit' | 'position' | 'flow' | 'variable' | 'settings' | 'main'
  flow?: string
  block?: string
  port?: string
  variable?: string
  /** Field of the block (or part of the flow, the variable, the settings). */
  field?: string
  item?: string
  /** Field of the item. */
  sub?: string
  language?: string
}

/** Reads a record's path. The document is asked for the block's type, whose fields tell items from languages. */
export function placeOf(document: FlowDocument, path: readonly string[]): Place {
  const [root, a, part, c, ...rest] = path
  if (root === 'variables') return trimmed({ of: 'variable', variable: a, field: part })
  if (root === 'settings') {
    return trimmed({
      of: 'settings',
      field: a,
      language: a === 'trouble' || a === 'languages' ? part : undefined,
    })
  }
  if (root === 'main') return { of: 'main' }
  if (part === 'layout') return trimmed({ of: 'position', flow: a, block: c })
  if (part === 'edges') return trimmed({ of: 'exit', flow: a, block: c, port: rest[0] })
  if (part !== 'blocks') return trimmed({ of: 'flow', flow: a, field: part, language: rest[0] })
  const type = valueAt(asJson(document), [...path.slice(0, 4), 'type'])
  const fields = typeof type === 'string' ? blockOf(type)?.fields : undefined
  return trimmed({ of: 'block', flow: a, block: c, ...inFields(fields ?? {}, rest) })
}

function inFields(fields: Fields, path: readonly string[]): Partial<Place> {
  const [name, next, ...rest] = path
  if (name === undefined) return {}
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  const { kind, of = {} } = field ? { of: undefined, ...known(field) } : { kind: undefined }
  if (kind === 'items') {
    const inner = inFields(of, rest)
    return { field: name, item: next, sub: inner.sub ?? inner.field, language: inner.language }
  }
  if (kind === 'text' || kind === 'line' || kind === 'terms') return { field: name, language: next }
  if (kind === 'media' && next === 'alt') return { field: name, language: rest[0] }
  return { field: name }
}

/** A place without the keys that do not apply. */
function trimmed(place: { [K in keyof Place]: Place[K] | undefined }): Place {
  const there = Object.entries(place).filter(([, value]) => value !== undefined)
  return Object.fromEntries(there) as Place
}
