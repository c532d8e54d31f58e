'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { announceSessionBack, onSessionEnd } from '#app/_api/session-end.ts'
import { Banner } from '#app/_ui/banner.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { isTyping } from '#app/_ui/is-typing.ts'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { SignInForm } from './sign-in-form.tsx'

/**
 * When the session ends under somebody's hands: asks for the password over the page, which stays as it is, and goes on.
 * Who is typing is told beside it, over whatever is open, and asked when they are ready or leave the field: no key of theirs may land
 * in a dialog.
 */
export function SignInAgain({ email }: { email: string }) {
  const said = useWords(againWords)
  const queries = useQueryClient()
  const [ended, setEnded] = useState(false)
  const [asking, setAsking] = useState(false)
  const asked = useRef(asking)
  asked.current = asking
  const typedIn = useRef<HTMLElement | null>(null)
  const told = useRef<HTMLDivElement>(null)
  const [typing, setTyping] = useState(false)
  useEffect(
    () =>
      onSessionEnd(() => {
        setEnded(true)
        if (asked.current) return
        const { activeElement } = document
        if (!isTyping(activeElement)) setAsking(true)
        else {
          typedIn.current = activeElement as HTMLElement
          setTyping(true)
        }
      }),
    [],
  )
  useEffect(() => {
    if (!typing) return
    // Behind a dialog of the page, what is told is out of reach of the keyboard: leaving the field leads on as well.
    const left = ({ target }: FocusEvent) => {
      const isField = (target as Element).matches('input, textarea, select, [contenteditable=true]')
      if (isField || told.current?.contains(target as Node)) return
      setTyping(false)
      setAsking(true)
    }
    document.addEventListener('focusin', left)
    return () => document.removeEventListener('focusin', left)
  }, [typing])

  function goOn() {
    announceSessionBack()
    setAsking(false)
    setEnded(false)
    setTyping(false)
    void queries.invalidateQueries()
    // Whatever waited for the server tries again when the network "comes back".
    window.dispatchEvent(new Event('online'))
  }

  return (
    <>
      {ended &&
        !asking &&
        createPortal(
          <div
            ref={told}
            aria-live="assertive"
            className="fixed inset-x-3 top-14 z-(--layer-toast) mx-auto max-w-120"
          >
            <Banner
              tone="danger"
              title={said.title}
              className="border border-line shadow-2"
              action={
                <Button
                  size="sm"
                  variant="secondary"
                  onClick={() => {
                    setTyping(false)
                    setAsking(true)
                  }}
                >
                  {said.signIn}
                </Button>
              }
            >
              {said.whileTyping}
            </Banner>
          </div>,
          document.body,
        )}
      <Dialog
        size="sm"
        open={asking}
        onOpenChange={setAsking}
        finalFocus={typedIn.current ? typedIn : undefined}
        title={said.title}
        description={said.help}
      >
        <SignInForm email={email} onSignedIn={goOn} />
      </Dialog>
    </>
  )
}

const againWords = words({
  en: {
    title: 'Your session has ended',
    help: 'Sign in again to go on. Nothing of what you typed is lost.',
    whileTyping: 'Finish what you are writing: nothing of it is lost. It is saved once you have signed in.',
    signIn: 'Sign in',
  },
  fr: {
    title: 'Votre session a pris fin',
    help: 'Reconnectez-vous pour continuer. Rien de ce que vous avez tapé n’est perdu.',
    whileTyping:
      'Finissez ce que vous écrivez\u00a0: rien n’en est perdu. Tout est enregistré dès que vous vous reconnectez.',
    signIn: 'Se connecter',
  },
})
