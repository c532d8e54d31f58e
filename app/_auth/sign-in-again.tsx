'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { onSessionEnd } from '#app/_api/session-end.ts'
import { Dialog } from '#app/_ui/dialog.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { SignInForm } from './sign-in-form.tsx'

/** When the session ends under somebody's hands: asks for the password over the page, which stays as it is, and goes on. */
export function SignInAgain({ email }: { email: string }) {
  const said = useWords(againWords)
  const queries = useQueryClient()
  const [ended, setEnded] = useState(false)
  useEffect(() => onSessionEnd(() => setEnded(true)), [])

  function goOn() {
    setEnded(false)
    void queries.invalidateQueries()
    // Whatever waited for the server tries again when the network "comes back".
    window.dispatchEvent(new Event('online'))
  }

  return (
    <Dialog size="sm" open={ended} onOpenChange={setEnded} title={said.title} description={said.help}>
      <SignInForm email={email} onSignedIn={goOn} />
    </Dialog>
  )
}

const againWords = words({
  en: {
    title: 'Your session has ended',
    help: 'Sign in again to go on. Nothing of what you typed is lost.',
  },
  fr: {
    title: 'Votre session a pris fin',
    help: 'Reconnectez-vous pour continuer. Rien de ce que vous avez tapé n’est perdu.',
  },
})
