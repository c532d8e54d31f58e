import type { z } from 'zod'
import type { Words } from '#flow/words.ts'

/**
 * One input of a block: the schema of what is stored, what a new block carries, and what the form needs to show it.
 * The value's type, its validation, the inspector's form, the translation table and the docs are all read from here.
 */
export type Field<K extends string = string, T = unknown> = {
  kind: K
  label: Words<string>
  hint?: Words<string>
  /** Left empty, the block is not finished: the checks say so. */
  required?: boolean
  /**
   * Means something only while each of these fields beside it holds one of these values; otherwise it is kept, but
   * neither shown nor checked.
   */
  when?: readonly { field: string; is: readonly unknown[] }[]
  /** Shown under "More" in the form: what most authors leave as it is. */
  advanced?: boolean
  schema: z.ZodType<T>
  initial: T
}

export type Fields = { [name: string]: Field }

/** The data that a set of fields describes. */
export type Data<F extends Fields> = { [K in keyof F]: F[K]['initial'] }

/** What every field's declaration takes. */
export type Asked = Pick<Field, 'label' | 'hint' | 'required' | 'advanced' | 'when'>

/** Does a field mean something, given the values beside it? One that is not there yet hides nothing. */
export function isShown({ when = [] }: Field, beside: { [name: string]: unknown }): boolean {
  return when.every(({ field, is }) => beside[field] === undefined || is.includes(beside[field]))
}
