import { z } from 'zod'
import type { Asked, Field } from '#flow/fields/field.ts'

/** One text whatever the language: an address, a header, a name. With `template`, `{{ outputs }}` are filled in. */
export type PlainField = Field<'plain', string> & {
  template: boolean
  multiline: boolean
  placeholder?: string
}

export function plain(
  asked: Asked & {
    template?: boolean
    multiline?: boolean
    placeholder?: string
    initial?: string
    max?: number
  },
): PlainField {
  const { initial = '', template = false, multiline = false, max = 20_000, ...rest } = asked
  return { kind: 'plain', template, multiline, schema: z.string().max(max), initial, ...rest }
}
