'use client'

import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactElement, ReactNode, RefObject } from 'react'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { classes } from './classes.ts'
import { keepsOpen } from './first-click.ts'
import { IconButton } from './icon-button.tsx'

export type DialogProps = {
  /** Says the action: "Publish version 12". */
  title: ReactNode
  description?: ReactNode
  /** The button that opens it; without one, `open` and `onOpenChange` govern. */
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Called once it is closed and gone: the moment to forget what was typed in it. */
  onClosed?: () => void
  /** Buttons at the end, the main one last. Wrap one in `DialogClose` to make it close. */
  actions?: ReactNode
  /** 400 or 560 wide. */
  size?: 'sm' | 'md'
  /** What has the focus first; the first thing that can, unless told. */
  initialFocus?: RefObject<HTMLElement | null>
  /** What has it once the dialog is closed; what had it before, unless told. */
  finalFocus?: RefObject<HTMLElement | null>
  children?: ReactNode
}

/** A question or a small form that stops everything else. Escape, a click beside it and the cross close it. */
export function Dialog({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  onClosed,
  actions,
  size = 'md',
  initialFocus,
  finalFocus,
  children,
}: DialogProps) {
  const said = useWords(dialogWords)
  return (
    <BaseDialog.Root
      open={open}
      onOpenChange={(next, change) => keepsOpen(next, change) || onOpenChange?.(next)}
      onOpenChangeComplete={onClosed && ((next) => !next && onClosed())}
    >
      {trigger ? <BaseDialog.Trigger render={trigger} /> : null}
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={backdropStyle} />
        <BaseDialog.Viewport className={dialogViewportStyle}>
          <BaseDialog.Popup
            initialFocus={initialFocus}
            finalFocus={finalFocus}
            className={classes(dialogStyle, dialogSizes[size])}
          >
            <header className="ps-5 pe-14 pt-5 pb-3">
              <BaseDialog.Title className="text-15 font-semibold">{title}</BaseDialog.Title>
              {description ? (
                <BaseDialog.Description className="mt-1 text-13 text-ink-2">
                  {description}
                </BaseDialog.Description>
              ) : null}
            </header>
            {children ? (
              <div className="min-h-0 overflow-y-auto overscroll-contain px-5 pb-5">{children}</div>
            ) : null}
            {actions ? <footer className={dialogActionsStyle}>{actions}</footer> : null}
            <BaseDialog.Close
              render={<IconButton label={said.close} icon={X} className="absolute! end-3 top-3" />}
            />
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}

/** Makes a button of a dialog close it: `<DialogClose><Button>Cancel</Button></DialogClose>`. */
export function DialogClose({ children }: { children: ReactElement }) {
  return <BaseDialog.Close render={children} />
}

/** What dims the page under a dialog or sheet. */
export const backdropStyle =
  'fixed inset-0 z-(--layer-popup) min-h-dvh bg-veil transition-opacity duration-200 ease-settle data-ending-style:opacity-0 data-starting-style:opacity-0 supports-[-webkit-touch-callout:none]:absolute'

/** Where dialogs lie: the middle, a little high; on a phone near the thumb. */
export const dialogViewportStyle =
  'fixed inset-0 z-(--layer-popup) flex items-end justify-center p-3 sm:items-center sm:pb-[12vh]'

/** The sheet of a dialog. */
export const dialogStyle =
  'relative flex max-h-[min(48rem,calc(100dvh-1.5rem))] w-full flex-col rounded-card border border-line bg-raised text-ink-1 shadow-2 outline-none ' +
  'transition-[opacity,scale,translate] duration-200 ease-settle focus-visible:outline-none ' +
  'data-starting-style:translate-y-2 data-starting-style:scale-98 data-starting-style:opacity-0 ' +
  'data-ending-style:scale-98 data-ending-style:opacity-0 data-nested-dialog-open:opacity-60'

export const dialogSizes = { sm: 'max-w-100', md: 'max-w-140' } as const

/** The line of buttons at a dialog's end; on a narrow phone they stand one above the other, the main one first. */
export const dialogActionsStyle =
  'flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3 max-[26rem]:flex-col-reverse'

const dialogWords = words({ en: { close: 'Close' }, fr: { close: 'Fermer' } })
