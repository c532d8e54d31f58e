'use client'

import { Drawer } from '@base-ui/react/drawer'
import { X } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { classes } from './classes.ts'
import { backdropStyle } from './dialog.tsx'
import { keepsOpen } from './first-click.ts'
import { IconButton } from './icon-button.tsx'

export type SheetProps = {
  title: ReactNode
  titleHidden?: boolean
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** From below on a phone; from the end of the line for details beside a list. */
  side?: 'bottom' | 'end'
  /** Buttons that stay in sight at the bottom. */
  actions?: ReactNode
  children: ReactNode
}

/** A panel that slides over the page; it can be swiped away. */
export function Sheet({
  title,
  titleHidden = false,
  trigger,
  open,
  onOpenChange,
  side = 'bottom',
  actions,
  children,
}: SheetProps) {
  const said = useWords(sheetWords)
  const bottom = side === 'bottom'
  return (
    <Drawer.Root
      open={open}
      onOpenChange={(next, change) => keepsOpen(next, change) || onOpenChange?.(next)}
      swipeDirection={bottom ? 'down' : 'right'}
    >
      {trigger ? <Drawer.Trigger render={trigger} /> : null}
      <Drawer.Portal>
        <Drawer.Backdrop
          className={classes(
            backdropStyle,
            'opacity-[calc(1-var(--drawer-swipe-progress))] data-swiping:duration-0',
          )}
        />
        <Drawer.Viewport
          className={classes('fixed inset-0 z-(--layer-popup) flex', bottom ? 'items-end' : 'justify-end')}
        >
          <Drawer.Popup
            className={classes(
              'flex touch-auto flex-col border-line bg-raised text-ink-1 shadow-2 outline-none transition-transform duration-200 ease-settle data-swiping:select-none data-swiping:duration-0 focus-visible:outline-none',
              bottom
                ? 'max-h-[85dvh] w-full translate-y-(--drawer-swipe-movement-y) rounded-t-bubble border-t data-ending-style:translate-y-full data-starting-style:translate-y-full'
                : 'h-full w-[min(30rem,calc(100vw-2.5rem))] translate-x-(--drawer-swipe-movement-x) border-s data-ending-style:translate-x-full data-starting-style:translate-x-full',
            )}
          >
            {bottom ? (
              <div aria-hidden className="mx-auto mt-2 h-1 w-9 flex-none rounded-full bg-line-strong" />
            ) : null}
            <header className={classes('flex items-center gap-3 ps-4 pe-2 pt-2', titleHidden && 'sr-only')}>
              <Drawer.Title className="min-w-0 grow truncate py-2 text-15 font-semibold">
                {title}
              </Drawer.Title>
              <Drawer.Close render={<IconButton label={said.close} icon={X} />} />
            </header>
            <Drawer.Content className="min-h-0 grow overflow-y-auto overscroll-contain px-4 pt-2 pb-[max(1rem,env(safe-area-inset-bottom))]">
              {children}
            </Drawer.Content>
            {actions ? (
              <footer className="flex justify-end gap-2 border-t border-line px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
                {actions}
              </footer>
            ) : null}
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  )
}

const sheetWords = words({ en: { close: 'Close' }, fr: { close: 'Fermer' } })
