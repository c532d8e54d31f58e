'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { Button } from './button.tsx'
import type { ButtonSize, ButtonVariant } from './button-style.ts'
import { copyText } from './copy-text.ts'
import { IconButton } from './icon-button.tsx'
import { showToast } from './toasts.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

export type CopyButtonProps = {
  text: string
  /** With words on it; without, an icon alone. */
  children?: string
  /** What is copied, for an icon alone: "Copy the link". */
  label?: string
  variant?: ButtonVariant
  size?: ButtonSize
  className?: string
}

/** Copies, and says so where it stands. */
export function CopyButton({ text, children, label, variant, size, className }: CopyButtonProps) {
  const said = useWords(copyWords)
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 1600)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy() {
    if (await copyText(text)) setCopied(true)
    else showToast({ tone: 'danger', title: said.refused, description: said.byHand })
  }

  const look = { size, className, icon: copied ? Check : Copy, onClick: () => void copy() }
  return (
    <>
      {children ? (
        <Button {...look} variant={variant}>
          {copied ? said.copied : children}
        </Button>
      ) : (
        <IconButton
          {...look}
          variant={variant ?? 'ghost'}
          label={copied ? said.copied : (label ?? said.copy)}
        />
      )}
      <span role="status">{copied ? <VisuallyHidden>{said.copied}</VisuallyHidden> : null}</span>
    </>
  )
}

const copyWords = words({
  en: {
    copy: 'Copy',
    copied: 'Copied',
    refused: 'The browser did not allow copying',
    byHand: 'Select the text and copy it with the keyboard.',
  },
  fr: {
    copy: 'Copier',
    copied: 'Copié',
    refused: 'Le navigateur n’a pas permis la copie',
    byHand: 'Sélectionnez le texte et copiez-le au clavier.',
  },
})
