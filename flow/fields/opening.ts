import { z } from 'zod'
import type { Asked, Field } from '#flow/fields/field.ts'
import { clockTime } from '#flow/fields/time-of-day.ts'

/** Open from one time to another; when `to` is not after `from`, until that time of the next day. */
export const openingTime = z.object({ from: clockTime, to: clockTime })
export type OpeningTime = z.infer<typeof openingTime>

export const openingTimes = z.array(openingTime).max(10)

/** When it is open on one day: none is closed. Sorted by the form; their order means nothing. */
export type OpeningField = Field<'opening', OpeningTime[]>

export function opening(asked: Asked & { initial?: OpeningTime[] }): OpeningField {
  const { initial = [], ...rest } = asked
  return { kind: 'opening', schema: openingTimes, initial, ...rest }
}
