'use client'

import { Menu as BaseMenu } from '@base-ui/react/menu'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Kbd } from './kbd.tsx'
import { optionStyle } from './popup-style.ts'

export type MenuItemProps = {
  icon?: LucideIcon
  shortcut?: string
  /** Something is lost by it. */
  danger?: boolean
  disabled?: boolean
  /** A second line. */
  hint?: ReactNode
  onSelect: () => void
  children: ReactNode
}

/** One thing that can be done, in a menu or context menu. */
export function MenuItem({
  icon: Icon,
  shortcut,
  danger = false,
  disabled,
  hint,
  onSelect,
  children,
}: MenuItemProps) {
  return (
    <BaseMenu.Item onClick={onSelect} disabled={disabled} className={menuItemStyle(danger)}>
      {Icon ? <Icon /> : null}
      <span className="min-w-0 grow">
        <span className="block truncate">{children}</span>
        {hint ? <span className="block text-12 text-ink-3">{hint}</span> : null}
      </span>
      {shortcut ? <Kbd keys={shortcut} className="ms-4 pointer-coarse:hidden" /> : null}
    </BaseMenu.Item>
  )
}

/** How a row of a menu looks; red when something is lost by it. */
export function menuItemStyle(danger = false): string {
  return classes(
    optionStyle,
    danger &&
      'text-danger-ink! data-highlighted:bg-danger-soft [&>.lucide]:text-danger-ink! data-highlighted:[&>.lucide]:text-danger-ink!',
  )
}
