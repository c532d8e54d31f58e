'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import {
  backdropStyle,
  dialogActionsStyle,
  dialogSizes,
  dialogStyle,
  dialogViewportStyle,
} from './dialog.tsx'

export type ConfirmDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Says the action: "Delete “Support”?". */
  title: ReactNode
  /** What is lost, or what follows. */
  children?: ReactNode
  /** Repeats the verb: "Delete the bot". */
  confirmLabel: string
  /** Runs the action; the dialog waits for it, closes when it is done, and shows its words when it fails. */
  onConfirm: () => Promise<void> | void
  /** Red, for what cannot be undone. Where undo is possible, act and offer Undo in a toast instead. */
  danger?: boolean
}

/** Asks before something that cannot be taken back. The way out has the focus first. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  children,
  confirmLabel,
  onConfirm,
  danger = false,
}: ConfirmDialogProps) {
  const said = useWords(confirmWords)
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<string>()

  async function confirm() {
    setRunning(true)
    setFailure(undefined)
    try {
      await onConfirm()
      onOpenChange(false)
    } catch (error) {
      setFailure(error instanceof Error && error.message ? error.message : said.failed)
    } finally {
      setRunning(false)
    }
  }

  return (
    <AlertDialog.Root
      open={open}
      onOpenChange={(next) => !running && onOpenChange(next)}
      onOpenChangeComplete={(next) => !next && setFailure(undefined)}
    >
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={backdropStyle} />
        <AlertDialog.Viewport className={dialogViewportStyle}>
          <AlertDialog.Popup className={classes(dialogStyle, dialogSizes.sm)}>
            <div className="flex flex-col gap-2 overflow-y-auto px-5 pt-5 pb-5">
              <AlertDialog.Title className="text-15 font-semibold">{title}</AlertDialog.Title>
              {children ? (
                <AlertDialog.Description render={<div />} className="text-13 text-ink-2">
                  {children}
                </AlertDialog.Description>
              ) : null}
              {failure ? <Banner tone="danger">{failure}</Banner> : null}
            </div>
            <footer className={dialogActionsStyle}>
              <AlertDialog.Close render={<Button disabled={running}>{said.cancel}</Button>} />
              <Button
                variant={danger ? 'danger' : 'primary'}
                loading={running}
                onClick={() => void confirm()}
              >
                {confirmLabel}
              </Button>
            </footer>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

const confirmWords = words({
  en: { cancel: 'Cancel', failed: 'That did not work. Nothing was changed; please try again.' },
  fr: { cancel: 'Annuler', failed: 'Cela n’a pas fonctionné. Rien n’a changé\u00A0; veuillez réessayer.' },
})
