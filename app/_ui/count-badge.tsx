'use client'

import { useFormats } from '#app/_words/use-formats.ts'
import { classes } from './classes.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

/** How many, beside a word. `strong` when they wait for somebody; `label` says of what, for those who listen. */
export function CountBadge({
  count,
  strong = false,
  label,
  className,
}: {
  count: number
  strong?: boolean
  label?: string
  className?: string
}) {
  const { number } = useFormats()
  return (
    <span
      className={classes(
        'inline-flex h-4 min-w-4 flex-none items-center justify-center rounded-full px-1 text-11 leading-none tabular-nums',
        strong ? 'bg-accent font-medium text-on-accent' : 'bg-pressed text-ink-2',
        className,
      )}
    >
      <span aria-hidden={label ? true : undefined}>{count > 999 ? '999+' : number(count)}</span>
      {label ? <VisuallyHidden>{label}</VisuallyHidden> : null}
    </span>
  )
}
