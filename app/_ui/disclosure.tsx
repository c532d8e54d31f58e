'use client'

import { Collapsible } from '@base-ui/react/collapsible'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

/** A part that opens and closes: its title is the button. `end` stays in sight at the end of its line. */
export function Disclosure({
  title,
  end,
  defaultOpen = false,
  open,
  onOpenChange,
  className,
  children,
}: {
  title: ReactNode
  end?: ReactNode
  defaultOpen?: boolean
  open?: boolean
  onOpenChange?: (open: boolean) => void
  className?: string
  children: ReactNode
}) {
  return (
    <Collapsible.Root
      defaultOpen={defaultOpen}
      open={open}
      onOpenChange={onOpenChange && ((next) => onOpenChange(next))}
      className={className}
    >
      <div className="flex items-center gap-2">
        <Collapsible.Trigger
          className={classes(
            'group -ms-1 flex min-w-0 grow cursor-default items-center gap-1 rounded-control py-1.5 pe-2 ps-1 text-start text-12 font-medium text-ink-2 transition-colors hover:text-ink-1 pointer-coarse:min-h-10',
          )}
        >
          <ChevronRight className="size-3.5 text-ink-3 transition-transform group-data-panel-open:rotate-90 rtl:-scale-x-100 rtl:group-data-panel-open:scale-x-100" />
          <span className="truncate">{title}</span>
        </Collapsible.Trigger>
        {end}
      </div>
      <Collapsible.Panel className="h-(--collapsible-panel-height) overflow-hidden transition-[height] duration-200 ease-settle data-ending-style:h-0 data-starting-style:h-0 not-data-starting-style:not-data-ending-style:overflow-visible">
        {children}
      </Collapsible.Panel>
    </Collapsible.Root>
  )
}
