'use client'

import { Menu as BaseMenu } from '@base-ui/react/menu'
import type { LucideIcon } from 'lucide-react'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { menuPopupStyle } from './menu.tsx'
import { menuItemStyle } from './menu-item.tsx'

/** A menu inside a menu. One level, no more. */
export function MenuSubmenu({
  label,
  icon: Icon,
  children,
}: {
  label: ReactNode
  icon?: LucideIcon
  children: ReactNode
}) {
  return (
    <BaseMenu.SubmenuRoot>
      <BaseMenu.SubmenuTrigger className={`${menuItemStyle()} data-popup-open:bg-hover`}>
        {Icon ? <Icon /> : null}
        <span className="min-w-0 grow truncate">{label}</span>
        <ChevronRight className="rtl:-scale-x-100" />
      </BaseMenu.SubmenuTrigger>
      <BaseMenu.Portal>
        <BaseMenu.Positioner
          alignOffset={-5}
          collisionPadding={8}
          className="z-(--layer-popup) focus-visible:outline-none"
        >
          <BaseMenu.Popup className={menuPopupStyle}>{children}</BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.SubmenuRoot>
  )
}
