'use client'

import { Tabs as BaseTabs } from '@base-ui/react/tabs'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { CountBadge } from './count-badge.tsx'

export type Tab<T extends string = string> = {
  value: T
  label: string
  icon?: LucideIcon
  count?: number
  disabled?: boolean
}

export type TabsProps<T extends string> = {
  /** What the tabs are about, for those who listen. */
  label: string
  items: readonly Tab<T>[]
  value: T
  onValueChange: (value: T) => void
  className?: string
  /** Given to the line of tabs. */
  listClassName?: string
  /** One `TabPanel` for each tab. */
  children?: ReactNode
}

/** Several views of one thing, one seen at a time. For views with an address of their own, `TabLinks`. */
export function Tabs<T extends string>({
  label,
  items,
  value,
  onValueChange,
  className,
  listClassName,
  children,
}: TabsProps<T>) {
  return (
    <BaseTabs.Root value={value} onValueChange={(next) => onValueChange(next as T)} className={className}>
      <BaseTabs.List aria-label={label} activateOnFocus className={classes(tabListStyle, listClassName)}>
        {items.map(({ value: own, label: words, icon: Icon, count, disabled }) => (
          <BaseTabs.Tab key={own} value={own} disabled={disabled} className={tabStyle}>
            {Icon ? <Icon /> : null}
            {words}
            {count !== undefined ? <CountBadge count={count} /> : null}
          </BaseTabs.Tab>
        ))}
        <BaseTabs.Indicator className="absolute bottom-0 start-0 h-0.5 w-(--active-tab-width) translate-x-(--active-tab-left) rounded-full bg-accent transition-[translate,width] duration-200 ease-settle" />
      </BaseTabs.List>
      {children}
    </BaseTabs.Root>
  )
}

/** What one tab shows. */
export function TabPanel({
  value,
  className,
  children,
}: {
  value: string
  className?: string
  children: ReactNode
}) {
  return (
    <BaseTabs.Panel value={value} className={className}>
      {children}
    </BaseTabs.Panel>
  )
}

export const tabListStyle = 'relative flex gap-4 overflow-x-auto border-b border-line [scrollbar-width:none]'

export const tabStyle =
  'flex h-9 flex-none cursor-default select-none items-center gap-1.5 whitespace-nowrap text-13 font-medium text-ink-2 transition-colors ' +
  'hover:text-ink-1 data-active:text-ink-1 aria-[current=page]:text-ink-1 data-disabled:opacity-50 focus-visible:-outline-offset-2 focus-visible:rounded-control pointer-coarse:h-11'
