import { z } from 'zod'
import type { Asked, Data, Field, Fields } from '#flow/fields/field.ts'
import { isSafeKey } from '#flow/json.ts'

/** Anything an author can reorder: a map by stable id with a fractional order key, never an array. */
export type Items<D = { [name: string]: unknown }> = { [id: string]: D & { order: string } }

export type ItemsField<F extends Fields = Fields> = Field<'items', Items<Data<F>>> & {
  of: F
  min: number
  max: number
  /** The field whose text names an item in lists and exits. */
  title: string
}

const itemId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .refine(isSafeKey)

export function items<F extends Fields>(
  asked: Asked & { of: F; title: string; min?: number; max?: number; initial?: Items<Data<F>> },
): ItemsField<F> {
  const { initial = {}, min = 0, max = 200, ...rest } = asked
  const shape: { [name: string]: z.ZodType } = { order: z.string().max(200) }
  for (const [name, field] of Object.entries(asked.of)) shape[name] = withInitial(field)
  const schema = z.record(itemId, z.object(shape)) as unknown as ItemsField<F>['schema']
  return { kind: 'items', min, max, schema, initial, ...rest }
}

/** A field's schema that fills in what is missing, so that a field added later never breaks an older document. */
export function withInitial(field: Field): z.ZodType {
  return field.schema.optional().default(field.initial as never)
}

/** The items in the author's order; ties, which two people can make at once, are broken by id. Put in order once: documents do not change. */
export function ordered<D>(map: Items<D>): readonly (D & { id: string })[] {
  const known = inOrder.get(map)
  if (known) return known as (D & { id: string })[]
  const items = Object.entries(map)
    .map(([id, item]) => ({ ...item, id }))
    .sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id))
  inOrder.set(map, items)
  return items
}

const inOrder = new WeakMap<object, unknown>()

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
