import { z } from 'zod'
import type { Asked, Field } from '#flow/fields/field.ts'

/**
 * Whose public holidays count: a country (ISO 3166), and one of its regions that has holidays of its own ('' for none).
 * `flow/holidays` knows both lists. null: none.
 */
export type HolidayPlace = { country: string; region: string }
export type HolidaysField = Field<'holidays', HolidayPlace | null>

const schema = z
  .object({ country: z.string().regex(/^[A-Z]{2}$/), region: z.string().regex(/^[A-Za-z0-9-]{0,8}$/) })
  .nullable()

export function holidays(asked: Asked & { initial?: HolidayPlace | null }): HolidaysField {
  const { initial = null, ...rest } = asked
  return { kind: 'holidays', schema, initial, ...rest }
}
