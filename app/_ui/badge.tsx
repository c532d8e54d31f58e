import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

const tones = {
  neutral: { soft: 'bg-pressed text-ink-2', dot: 'bg-line-control' },
  accent: { soft: 'bg-accent-soft text-accent-ink', dot: 'bg-accent' },
  success: { soft: 'bg-success-soft text-success-ink', dot: 'bg-success' },
  warning: { soft: 'bg-warning-soft text-warning-ink', dot: 'bg-warning' },
  danger: { soft: 'bg-danger-soft text-danger-ink', dot: 'bg-danger' },
  info: { soft: 'bg-info-soft text-info-ink', dot: 'bg-info' },
} as const
export type Tone = keyof typeof tones

/** A state in a word or two. `quiet` is a coloured dot and plain words, for tables. */
export function Badge({
  tone = 'neutral',
  icon: Icon,
  quiet = false,
  className,
  children,
}: {
  tone?: Tone
  icon?: LucideIcon
  quiet?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <span
      className={classes(
        'inline-flex max-w-full items-center whitespace-nowrap',
        quiet
          ? 'gap-2 text-13 text-ink-1'
          : classes('h-5 gap-1 rounded-control px-1.5 text-12 font-medium', tones[tone].soft),
        className,
      )}
    >
      {Icon ? <Icon className="size-3.5" /> : null}
      {quiet && !Icon ? (
        <span aria-hidden className={classes('size-2 flex-none rounded-full', tones[tone].dot)} />
      ) : null}
      <span className="truncate">{children}</span>
    </span>
  )
}
