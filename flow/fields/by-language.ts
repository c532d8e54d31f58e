import type { Fields } from '#flow/fields/field.ts'
import type { FieldKind } from '#flow/fields/registry.ts'
import { known } from '#flow/fields/registry.ts'

/** The kinds whose value is written once for each language of the bot. */
const kinds = new Set<FieldKind>(['text', 'line', 'terms', 'media'])

/** Is something in these fields, or in their items, written once for each language? */
export function areByLanguage(fields: Fields): boolean {
  return Object.values(fields).some((field) => {
    const one = known(field)
    return one.kind === 'items' ? areByLanguage(one.of) : kinds.has(one.kind)
  })
}
