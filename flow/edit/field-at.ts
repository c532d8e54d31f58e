import { blockOf } from '#flow/blocks/registry.ts'
import type { Fields } from '#flow/fields/field.ts'
import type { KnownField } from '#flow/fields/registry.ts'
import { known } from '#flow/fields/registry.ts'

type FieldAt = { field: KnownField; inside: readonly string[] }

/** The field that a path inside a block leads to, through items, and what of the path is left inside its value. */
export function fieldAt(type: string, path: readonly string[]): FieldAt | undefined {
  return inFields(blockOf(type)?.fields ?? {}, path)
}

function inFields(fields: Fields, [name, ...rest]: readonly string[]): FieldAt | undefined {
  const found = name !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined
  if (!found) return undefined
  const field = known(found)
  if (field.kind !== 'items' || rest.length < 2) return { field, inside: rest }
  return inFields(field.of, rest.slice(1)) ?? { field, inside: rest }
}
