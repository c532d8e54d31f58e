'use client'

import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { CopyButton } from '#app/_ui/copy-button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { useWords } from '#app/_words/use-words.ts'
import type { FlowDocument } from '#flow/document.ts'
import { NobodyAvailable } from './nobody-available.tsx'
import { publishWords } from './publish-words.ts'

/** What is drawn is live: where it answers, and the way to a site. */
export function LiveDialog({
  bot,
  title,
  help,
  address,
  document,
  onClose,
}: {
  bot: string
  title: string
  help: string
  address: string
  document: FlowDocument
  onClose: () => void
}) {
  const said = useWords(publishWords)
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={title}
      actions={
        <>
          <ButtonLink href={`/bots/${bot}/share`} variant="ghost">
            {said.share}
          </ButtonLink>
          <Button onClick={onClose}>{said.close}</Button>
        </>
      }
    >
      <p className="text-13 text-ink-2">{help}</p>
      <div className="mt-3 flex items-center gap-2 rounded-control bg-sunken p-2 text-13">
        <a href={address} target="_blank" rel="noreferrer" className="truncate text-accent-ink underline">
          {address}
        </a>
        <span className="ms-auto" />
        <CopyButton text={address} />
      </div>
      <div className="mt-4 empty:hidden">
        <NobodyAvailable document={document} />
      </div>
    </Dialog>
  )
}
