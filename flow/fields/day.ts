import { z } from 'zod'
import type { Asked, Field } from '#flow/fields/field.ts'
import { addMonths, daysInMonth } from '#flow/text/date.ts'
import type { CivilDate } from '#flow/time.ts'
import { civilFromDays, daysFromCivil, isoDate } from '#flow/time.ts'

/**
 * A day of the calendar: "2026-11-22", or '' for none. With `relative`, also days counted from today: "+0d", "+7d",
 * "-2w", "+6m", "-18y".
 */
export type DayField = Field<'day', string> & { relative: boolean }

const written = /^\d{4}-\d{2}-\d{2}$/
const counted = /^([+-])(\d{1,5})([dwmy])$/

export function day(asked: Asked & { relative?: boolean; initial?: string }): DayField {
  const { relative = false, initial = '', ...rest } = asked
  const isDay = (value: string) => civilOf(value) !== null || (relative && counted.test(value))
  const schema = z.string().refine((value) => value === '' || isDay(value), {
    error: relative ? 'A day is written 2026-11-22, or +7d from today' : 'A day is written 2026-11-22',
  })
  return { kind: 'day', relative, schema, initial, ...rest }
}

/** "2026-11-22" as a date of the calendar; null when it is not written so, or there is no such day. */
export function civilOf(value: string): CivilDate | null {
  if (!written.test(value)) return null
  const [year = 0, month = 0, dayOfMonth = 0] = value.split('-').map(Number)
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null
  return { year, month, day: dayOfMonth }
}

/** The day that a field's value means when today is `today`, as ISO; null for none. */
export function resolveDay(value: string, today: CivilDate): string | null {
  const [, sign, count, unit] = counted.exec(value) ?? []
  if (!sign) return civilOf(value) ? value : null
  const n = Number(count) * (sign === '-' ? -1 : 1)
  const from = daysFromCivil(today)
  const days =
    unit === 'd' || unit === 'w'
      ? from + n * (unit === 'w' ? 7 : 1)
      : addMonths(from, unit === 'y' ? n * 12 : n)
  const { year } = civilFromDays(days)
  return year < 1 || year > 9999 ? null : isoDate(civilFromDays(days))
}
