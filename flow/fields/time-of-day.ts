import { z } from 'zod'
import type { Asked, Field } from '#flow/fields/field.ts'
import { atZoned, civilFromDays } from '#flow/time.ts'

/** A time on the clock, "09:30"; "24:00" is the end of the day. */
export const clockTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'A time is written 09:30')

/** A time on the clock of the bot's time zone: "09:30". */
export type TimeOfDayField = Field<'timeOfDay', string>

export function timeOfDay(asked: Asked & { initial?: string }): TimeOfDayField {
  const { initial = '09:00', ...rest } = asked
  return { kind: 'timeOfDay', schema: clockTime, initial, ...rest }
}

/** Minutes since midnight: "09:30" is 570. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** When a clock shows this time on a day (days since 1970), as ms since 1970; "24:00" is the next midnight. */
export function atTimeOfDay(days: number, time: string, timeZone: string): number {
  const minutes = minutesOf(time)
  const date = civilFromDays(days + Math.floor(minutes / 1440))
  return atZoned({ ...date, hour: Math.floor((minutes % 1440) / 60), minute: minutes % 60 }, timeZone)
}
