'use client'

import type { Moment } from '#app/_words/formats.ts'
import { useFormats } from '#app/_words/use-formats.ts'
import { classes } from './classes.ts'
import { useNow } from './use-now.ts'

export type DateTimeProps = {
  at: Moment
  /** `relative`: "3 min ago", then the date; renewed while it is seen. */
  format?: 'relative' | 'date' | 'day' | 'time' | 'dateTime'
  className?: string
}

/** A moment in the reader's language and time zone; the whole of it in its title. */
export function DateTime({ at, format = 'relative', className }: DateTimeProps) {
  const formats = useFormats()
  const now = useNow()
  const moment = new Date(at)
  // The server does not know the reader's time zone: it leaves the place empty rather than say a wrong hour.
  const known = now > 0
  const text = format === 'relative' ? formats.relative(moment, now) : formats[format](moment)
  return (
    <time
      dateTime={moment.toISOString()}
      title={known ? formats.full(moment) : undefined}
      className={classes('whitespace-nowrap tabular-nums', className)}
    >
      {known ? text : '\u00A0'}
    </time>
  )
}
