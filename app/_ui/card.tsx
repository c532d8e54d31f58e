import type { ReactNode } from 'react'
import { classes } from './classes.ts'

/** Things that belong together, on a surface with a line around. `title` and `actions` make its head. */
export function Card({
  title,
  description,
  actions,
  padded = true,
  className,
  children,
}: {
  title?: ReactNode
  description?: ReactNode
  actions?: ReactNode
  /** No padding for what reaches the edges: a table, a list. */
  padded?: boolean
  className?: string
  children: ReactNode
}) {
  const head = title || actions
  return (
    <section className={classes('rounded-card border border-line bg-surface', className)}>
      {head ? (
        <header className="flex items-start gap-3 px-4 pt-3.5 pb-1">
          <div className="min-w-0 grow">
            {title ? <h2 className="text-13 font-semibold">{title}</h2> : null}
            {description ? <p className="mt-0.5 text-13 text-ink-2">{description}</p> : null}
          </div>
          {actions ? <div className="flex flex-none gap-2">{actions}</div> : null}
        </header>
      ) : null}
      <div className={padded ? (head ? 'px-4 pt-2 pb-4' : 'p-4') : undefined}>{children}</div>
    </section>
  )
}
