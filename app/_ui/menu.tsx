'use client'

import { Menu as BaseMenu } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import { classes } from './classes.ts'
import { popupStyle } from './popup-style.ts'

export type MenuProps = {
  /** The button that opens it. */
  trigger: ReactElement
  side?: 'top' | 'bottom' | 'inline-start' | 'inline-end'
  align?: 'start' | 'center' | 'end'
  open?: boolean
  onOpenChange?: (open: boolean) => void
  className?: string
  /** `MenuItem`, `MenuLink`, `MenuCheck`, `MenuRadio`, `MenuGroup`, `MenuSubmenu`, `MenuSeparator`. */
  children: ReactNode
}

/** What can be done here, under a button. Arrows, first letters, Enter, Escape. */
export function Menu({
  trigger,
  side = 'bottom',
  align = 'start',
  open,
  onOpenChange,
  className,
  children,
}: MenuProps) {
  return (
    <BaseMenu.Root modal={false} open={open} onOpenChange={onOpenChange && ((next) => onOpenChange(next))}>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-(--layer-popup) focus-visible:outline-none"
        >
          <BaseMenu.Popup className={classes(menuPopupStyle, className)}>{children}</BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}

/** The sheet a menu is printed on. */
export const menuPopupStyle = classes(
  popupStyle,
  'max-h-(--available-height) min-w-44 max-w-80 overflow-y-auto overscroll-contain p-1',
)
