'use client'

import { useMutation } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { isProblem } from '#app/_api/problem.ts'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { AuthForm } from './auth-form.tsx'
import { AuthTitle } from './auth-title.tsx'
import { PasswordInput, usePasswordFault } from './password-input.tsx'

/** A new password, by the link of a mail or from an owner. */
export function ResetPassword({ token }: { token: string }) {
  const said = useWords(resetWords)
  const api = useApi()
  const passwordFault = usePasswordFault()
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const reset = useMutation(api.session.resetPassword.mutationOptions())

  function submit() {
    setTried(true)
    if (!passwordFault(password)) reset.mutate({ token, password })
  }

  if (reset.isSuccess) {
    return (
      <div role="status">
        <CircleCheck className="mb-4 size-8! text-success" />
        <AuthTitle title={said.done}>{said.doneHelp}</AuthTitle>
        <ButtonLink href="/sign-in" variant="primary" size="lg" className="w-full">
          {said.signIn}
        </ButtonLink>
      </div>
    )
  }
  if (isProblem(reset.error, 'linkExpired')) {
    return (
      <div role="alert">
        <AuthTitle title={said.expired}>{said.expiredHelp}</AuthTitle>
        <ButtonLink href="/reset" variant="primary" size="lg" className="w-full">
          {said.again}
        </ButtonLink>
      </div>
    )
  }
  return (
    <>
      <AuthTitle title={said.title}>{said.help}</AuthTitle>
      <AuthForm action={said.action} pending={reset.isPending} error={reset.error} onSubmit={submit}>
        <PasswordInput
          fresh
          label={said.newPassword}
          value={password}
          onValueChange={setPassword}
          error={tried ? passwordFault(password) : undefined}
          autoFocus
        />
      </AuthForm>
    </>
  )
}

const resetWords = words({
  en: {
    title: 'Choose a new password',
    help: 'You will be signed out everywhere else.',
    newPassword: 'New password',
    action: 'Set the password',
    done: 'Your password is set',
    doneHelp: 'Sign in with it from now on.',
    signIn: 'Sign in',
    expired: 'This link no longer works',
    expiredHelp: 'It has run out, or was used already. Your password is as it was.',
    again: 'Ask for a new link',
  },
  fr: {
    title: 'Choisir un nouveau mot de passe',
    help: 'Vous serez déconnecté partout ailleurs.',
    newPassword: 'Nouveau mot de passe',
    action: 'Enregistrer le mot de passe',
    done: 'Votre mot de passe est enregistré',
    doneHelp: 'Connectez-vous avec lui désormais.',
    signIn: 'Se connecter',
    expired: 'Ce lien ne fonctionne plus',
    expiredHelp: 'Il a expiré ou a déjà servi. Votre mot de passe reste le même.',
    again: 'Demander un nouveau lien',
  },
})
