'use client'

import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import { Kbd } from './kbd.tsx'

export type TooltipProps = {
  content: ReactNode
  /** The keys that do the same, as `Kbd` takes them: "Mod+Z". */
  shortcut?: string
  side?: 'top' | 'bottom' | 'inline-start' | 'inline-end'
  disabled?: boolean
  /** What it explains: one element that can have the focus. It needs a name of its own; a tooltip is not one. */
  children: ReactElement
}

/** A few words about what is under the pointer or has the focus. */
export function Tooltip({ content, shortcut, side = 'top', disabled, children }: TooltipProps) {
  return (
    <BaseTooltip.Root disabled={disabled}>
      <BaseTooltip.Trigger render={children} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner side={side} sideOffset={6} className="z-(--layer-popup)">
          <BaseTooltip.Popup className="flex max-w-72 origin-(--transform-origin) items-center gap-2 rounded-control bg-tip px-2 py-1 text-12 text-on-tip shadow-1 transition-[opacity,scale] duration-120 ease-settle data-ending-style:scale-97 data-ending-style:opacity-0 data-instant:transition-none data-starting-style:scale-97 data-starting-style:opacity-0">
            {content}
            {shortcut ? <Kbd keys={shortcut} onTip /> : null}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  )
}
