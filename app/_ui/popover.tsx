'use client'

import { Popover as BasePopover } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import { classes } from './classes.ts'
import { popupStyle } from './popup-style.ts'

export type PopoverProps = {
  /** The button that opens it. */
  trigger?: ReactElement
  /** What it stands beside, when no button opens it. */
  anchor?: Element
  title?: ReactNode
  /** Its name for those who listen, when there is no title. */
  label?: string
  side?: 'top' | 'bottom' | 'inline-start' | 'inline-end'
  align?: 'start' | 'center' | 'end'
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Padding, width and height of what is inside; 320 wide unless told. */
  className?: string
  children: ReactNode
}

/** A small panel beside what opened it. Escape or a click elsewhere closes it and gives the focus back. */
export function Popover({
  trigger,
  anchor,
  title,
  label,
  side = 'bottom',
  align = 'start',
  open,
  onOpenChange,
  className = 'w-80 p-4',
  children,
}: PopoverProps) {
  return (
    <BasePopover.Root open={open} onOpenChange={onOpenChange && ((next) => onOpenChange(next))}>
      {trigger && <BasePopover.Trigger render={trigger} />}
      <BasePopover.Portal>
        <BasePopover.Positioner
          {...(anchor && { anchor })}
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-(--layer-popup)"
        >
          <BasePopover.Popup
            aria-label={title ? undefined : label}
            className={classes(
              popupStyle,
              'max-h-(--available-height) max-w-(--available-width) overflow-y-auto overscroll-contain',
              className,
            )}
          >
            {title ? (
              <BasePopover.Title className="mb-3 text-13 font-semibold">{title}</BasePopover.Title>
            ) : null}
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  )
}
