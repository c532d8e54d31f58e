'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { AuthForm } from './auth-form.tsx'
import { EmailInput, useEmailFault } from './email-input.tsx'
import { PasswordInput } from './password-input.tsx'

/** E-mail and password. With `email` given, only as that person. */
export function SignInForm({ email: known, onSignedIn }: { email?: string; onSignedIn: () => void }) {
  const said = useWords(signInWords)
  const api = useApi()
  const emailFault = useEmailFault()
  const [typed, setTyped] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const email = known ?? typed
  const faults = tried
    ? { email: emailFault(email), password: password ? undefined : said.empty }
    : { email: undefined, password: undefined }
  const signIn = useMutation(api.session.signIn.mutationOptions({ onSuccess: onSignedIn }))

  function submit() {
    setTried(true)
    if (!emailFault(email) && password) signIn.mutate({ email: email.trim(), password })
  }

  return (
    <AuthForm
      action={said.action}
      pending={signIn.isPending || signIn.isSuccess}
      error={signIn.error}
      onSubmit={submit}
    >
      <EmailInput
        value={email}
        onValueChange={setTyped}
        error={faults.email}
        readOnly={known !== undefined}
        autoFocus={known === undefined}
      />
      <PasswordInput
        value={password}
        onValueChange={setPassword}
        error={faults.password}
        autoFocus={known !== undefined}
      />
    </AuthForm>
  )
}

const signInWords = words({
  en: { action: 'Sign in', empty: 'Type your password.' },
  fr: { action: 'Se connecter', empty: 'Tapez votre mot de passe.' },
})
