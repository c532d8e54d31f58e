import { z } from 'zod'
import type { Asked, Field } from '#flow/fields/field.ts'
import type { OpeningTime } from '#flow/fields/opening.ts'
import { openingTimes } from '#flow/fields/opening.ts'

/** In the order of the calendar's numbers: 0 is Sunday. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
export type Weekday = (typeof weekdays)[number]

/** When it is open on each day of an ordinary week. */
export type Week = { [D in Weekday]: OpeningTime[] }
export type WeekField = Field<'week', Week>

const schema = z.object({
  mon: openingTimes,
  tue: openingTimes,
  wed: openingTimes,
  thu: openingTimes,
  fri: openingTimes,
  sat: openingTimes,
  sun: openingTimes,
})

export function week(asked: Asked & { initial: Week }): WeekField {
  return { kind: 'week', schema, ...asked }
}
