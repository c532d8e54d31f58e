'use client'

import { Progress as BaseProgress } from '@base-ui/react/progress'
import type { ReactNode } from 'react'
import { useFormats } from '#app/_words/use-formats.ts'
import { classes } from './classes.ts'

/** How far along: 0 to 1, or null while nobody knows. */
export function Progress({
  label,
  labelHidden = false,
  value,
  className,
}: {
  label: ReactNode
  labelHidden?: boolean
  value: number | null
  className?: string
}) {
  const { percent } = useFormats()
  return (
    <BaseProgress.Root
      value={value === null ? null : value * 100}
      aria-valuetext={value === null ? undefined : percent(value)}
      className={classes('flex flex-col gap-1.5', className)}
    >
      <div className={classes('flex items-baseline justify-between gap-3', labelHidden && 'sr-only')}>
        <BaseProgress.Label className="text-12 text-ink-2">{label}</BaseProgress.Label>
        {value === null ? null : (
          <span className="text-12 text-ink-3 tabular-nums">{percent(Math.round(value * 100) / 100)}</span>
        )}
      </div>
      <BaseProgress.Track className="relative h-1 overflow-hidden rounded-full bg-pressed">
        <BaseProgress.Indicator className="h-full rounded-full bg-accent transition-[width] duration-200 data-indeterminate:absolute data-indeterminate:w-2/5 data-indeterminate:animate-slide" />
      </BaseProgress.Track>
    </BaseProgress.Root>
  )
}
