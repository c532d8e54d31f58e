'use client'

import type { Formats, Moment } from '#app/_words/formats.ts'
import { formats } from '#app/_words/formats.ts'
import { useLocale } from '#app/_words/use-locale.ts'
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
  const locale = useLocale()
  const now = useNow()
  const own = formats(locale)
  const moment = new Date(at)
  const known = now > 0
  return (
    <time
      dateTime={moment.toISOString()}
      title={known ? own.full(moment) : undefined}
      className={classes(
        'whitespace-nowrap',
        format === 'relative' ? 'normal-nums' : 'tabular-nums',
        className,
      )}
    >
      {known ? (
        write(own, format, moment, now)
      ) : (
        // The server does not know the reader's time zone: it keeps the room rather than say a wrong hour.
        <span className="invisible">
          {write(formats(locale, 'UTC'), format, moment, moment.getTime() + usualAgeMs)}
        </span>
      )}
    </time>
  )
}

/** Room is kept for words of an ordinary length: "30 min ago". */
const usualAgeMs = 30 * 60_000

function write(
  own: Formats,
  format: NonNullable<DateTimeProps['format']>,
  moment: Date,
  now: Moment,
): string {
  return format === 'relative' ? own.relative(moment, now) : own[format](moment)
}
