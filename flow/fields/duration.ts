import { z } from 'zod'
import type { Asked, Field } from '#flow/fields/field.ts'

/** A length of time in whole seconds, or null for "never". */
export type DurationField = Field<'duration', number | null> & { maxSeconds: number }

const year = 366 * 24 * 3600

export function duration(
  asked: Asked & { maxSeconds?: number; initialSeconds?: number | null },
): DurationField {
  const { maxSeconds = year, initialSeconds = null, ...rest } = asked
  const schema = z.number().int().min(0).max(maxSeconds).nullable()
  return { kind: 'duration', maxSeconds, schema, initial: initialSeconds, ...rest }
}
