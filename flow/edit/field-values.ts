import { blockOf } from '#flow/blocks/registry.ts'
import type { BlockRecord } from '#flow/document.ts'
import type { Field, Fields } from '#flow/fields/field.ts'
import { known } from '#flow/fields/registry.ts'
import type { Json } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'

/** A value that a block carries, with its field and the path that leads to it from the block. */
export type FieldValue = { field: Field; path: string[]; value: Json }

/**
 * Every value of a block as it is stored, those inside items included (instead of the lists themselves). Reads what is
 * there, valid or not; a block of an unknown type has none.
 */
export function fieldValues(record: BlockRecord): FieldValue[] {
  return inFields(blockOf(record.type)?.fields ?? {}, record as { [name: string]: Json }, [])
}

function inFields(fields: Fields, data: { [name: string]: Json }, at: string[]): FieldValue[] {
  return Object.entries(fields).flatMap(([name, field]): FieldValue[] => {
    if (!Object.hasOwn(data, name)) return []
    const value = data[name] ?? null
    const path = [...at, name]
    const kind = known(field)
    if (kind.kind !== 'items') return [{ field, path, value }]
    if (!isJsonObject(value)) return []
    return Object.entries(value).flatMap(([id, item]) =>
      isJsonObject(item) ? inFields(kind.of, item, [...path, id]) : [],
    )
  })
}
