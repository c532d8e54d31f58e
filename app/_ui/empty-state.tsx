import type { ReactNode } from 'react'
import { classes } from './classes.ts'

/** What a page says before there is anything on it: a picture, what this place is for, and the one thing to do. */
export function EmptyState({
  picture,
  title,
  children,
  action,
  className,
}: {
  picture?: ReactNode
  title: ReactNode
  /** One or two sentences that teach. */
  children?: ReactNode
  /** One button; a second, quieter one may stand beside it. */
  action?: ReactNode
  className?: string
}) {
  return (
    <div className={classes('flex flex-col items-center px-6 py-12 text-center', className)}>
      {picture ? <div className="mb-5 text-ink-3">{picture}</div> : null}
      <h2 className="text-15 font-semibold">{title}</h2>
      {children ? <p className="mt-1 max-w-96 text-13 text-ink-2">{children}</p> : null}
      {action ? <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  )
}
