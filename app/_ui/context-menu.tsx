'use client'

import { ContextMenu as BaseContextMenu } from '@base-ui/react/context-menu'
import type { ReactElement, ReactNode } from 'react'
import { menuPopupStyle } from './menu.tsx'

export type ContextMenuProps = {
  /** What answers to the right button, the menu key and a long press: one element. */
  target: ReactElement
  onOpenChange?: (open: boolean) => void
  /** The same items as in `Menu`. */
  children: ReactNode
}

/** What can be done with the thing under the pointer. Everything in it must be reachable elsewhere too. */
export function ContextMenu({ target, onOpenChange, children }: ContextMenuProps) {
  return (
    <BaseContextMenu.Root onOpenChange={onOpenChange && ((next) => onOpenChange(next))}>
      <BaseContextMenu.Trigger render={target} />
      <BaseContextMenu.Portal>
        <BaseContextMenu.Positioner
          collisionPadding={8}
          className="z-(--layer-popup) focus-visible:outline-none"
        >
          <BaseContextMenu.Popup className={menuPopupStyle}>{children}</BaseContextMenu.Popup>
        </BaseContextMenu.Positioner>
      </BaseContextMenu.Portal>
    </BaseContextMenu.Root>
  )
}
