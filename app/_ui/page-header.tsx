import type { ReactNode } from 'react'
import type { Crumb } from './breadcrumbs.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { classes } from './classes.ts'

export type PageHeaderProps = {
  title: ReactNode
  description?: ReactNode
  breadcrumbs?: readonly Crumb[]
  /** At the end of the title's line; one primary button at most. */
  actions?: ReactNode
  /** `TabLinks`, or filters: a second line. */
  below?: ReactNode
  className?: string
}

/** The head of a page: where one is, its one title, what can be done. */
export function PageHeader({ title, description, breadcrumbs, actions, below, className }: PageHeaderProps) {
  return (
    <header className={classes('mb-5', className)}>
      {breadcrumbs?.length ? <Breadcrumbs items={breadcrumbs} /> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        {/* Whether the buttons stand beside it does not depend on a title that may not be known yet. */}
        <div className="min-w-0 grow basis-40">
          <h1 className="text-24 font-semibold wrap-anywhere">{title}</h1>
          {description ? <p className="mt-0.5 max-w-160 text-13 text-ink-2">{description}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
      {below ? <div className="mt-4">{below}</div> : null}
    </header>
  )
}
