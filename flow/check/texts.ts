import type { CheckedBlock } from '#flow/check/checked-flow.ts'
import type { Localized } from '#flow/document.ts'
import type { Field, Fields } from '#flow/fields/field.ts'
import { isShown } from '#flow/fields/field.ts'
import type { Items } from '#flow/fields/items.ts'
import { known } from '#flow/fields/registry.ts'

/** A value of a block, and where it is: in a field, or in a field of one of its items. */
export type Placed = { field: Field; value: unknown; name: string; item?: string; sub?: string }

/** Every value of a block with its field, those of its items included; what means nothing at present is left out. */
export function placedValues({ block, data }: CheckedBlock): Placed[] {
  if (!block || data === undefined) return []
  return placedIn(block.fields, data as { [name: string]: unknown })
}

function placedIn(fields: Fields, data: { [name: string]: unknown }): Placed[] {
  return Object.entries(fields).flatMap(([name, field]): Placed[] => {
    if (!isShown(field, data)) return []
    const here: Placed = { field, value: data[name], name }
    const kind = known(field)
    if (kind.kind !== 'items') return [here]
    const inside = Object.entries((data[name] ?? {}) as Items).flatMap(([item, of]) =>
      placedIn(kind.of, of).map((placed) => ({
        ...placed,
        name,
        item,
        sub: placed.sub ? `${placed.name}/${placed.sub}` : placed.name,
      })),
    )
    return [here, ...inside]
  })
}

/** The texts of a block for the visitor, language by language. */
export function localizedValues(block: CheckedBlock): (Placed & { value: Localized })[] {
  return placedValues(block).filter(
    (placed): placed is Placed & { value: Localized } =>
      placed.field.kind === 'text' || placed.field.kind === 'line',
  )
}
