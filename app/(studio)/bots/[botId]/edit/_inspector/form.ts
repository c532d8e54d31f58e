import type { ComponentType } from 'react'
import type { Field } from '#flow/fields/field.ts'
import type { FieldKind, KnownField } from '#flow/fields/registry.ts'
import type { Json } from '#flow/json.ts'

/** Where the field of a form is: in which block, and by which keys from there. */
export type FormPlace = { flow: string; block: string; path: readonly string[] }

/** One field wherever it stands: of a block, or of an item. */
export type FieldFormProps = {
  field: Field
  value: unknown
  beside: { [name: string]: unknown }
  place: FormPlace
}

export type FormProps<F extends KnownField> = {
  field: F
  value: F['initial']
  /** What is stored beside it: the other fields of the block, or of the item. */
  beside: { [name: string]: unknown }
  place: FormPlace
  /** The id of the control that the field's label names. */
  id: string
  /** Sets the value, or the part of it at `inside`; undefined removes that part. */
  set: (value: Json | undefined, inside?: readonly string[]) => void
  /** Draws a field inside this one: handed down, because fields and lists of fields hold each other. */
  Nested: ComponentType<FieldFormProps>
}

/** The form of each kind of field: a kind without one does not compile. */
export type Forms = { [K in FieldKind]: ComponentType<FormProps<Extract<KnownField, { kind: K }>>> }
