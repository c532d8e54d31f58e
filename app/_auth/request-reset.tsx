'use client'

import { useMutation } from '@tanstack/react-query'
import { MailCheck } from 'lucide-react'
import { useState } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { AuthForm } from './auth-form.tsx'
import { AuthTitle } from './auth-title.tsx'
import { EmailInput, useEmailFault } from './email-input.tsx'

/** Asks for a link to a new password. What follows is the same whether or not the address is anybody's. */
export function RequestReset() {
  const said = useWords(requestWords)
  const api = useApi()
  const locale = useLocale()
  const emailFault = useEmailFault()
  const [email, setEmail] = useState('')
  const [tried, setTried] = useState(false)
  const request = useMutation(api.session.requestReset.mutationOptions())

  function submit() {
    setTried(true)
    if (!emailFault(email)) request.mutate({ email: email.trim(), locale })
  }

  if (request.isSuccess) {
    return (
      <div role="status">
        <MailCheck className="mb-4 size-8! text-success" />
        <AuthTitle title={said.sent}>{said.sentHelp(email.trim())}</AuthTitle>
        <p className="mb-6 text-13 text-ink-2">{said.noMail}</p>
        <ButtonLink href="/sign-in" size="lg" className="w-full">
          {said.back}
        </ButtonLink>
      </div>
    )
  }
  return (
    <>
      <AuthTitle title={said.title}>{said.help}</AuthTitle>
      <AuthForm action={said.action} pending={request.isPending} error={request.error} onSubmit={submit}>
        <EmailInput
          value={email}
          onValueChange={setEmail}
          error={tried ? emailFault(email) : undefined}
          autoFocus
        />
      </AuthForm>
      <ButtonLink href="/sign-in" variant="ghost" size="lg" className="mt-2 w-full">
        {said.back}
      </ButtonLink>
    </>
  )
}

const requestWords = words({
  en: {
    title: 'Choose a new password',
    help: 'Type the address you sign in with. A link will lead you to a new password.',
    action: 'Ask for a link',
    back: 'Back to signing in',
    sent: 'It is on its way',
    sentHelp: (email: string) => `If somebody signs in with ${email}, a link has been made for them.`,
    noMail:
      'No mail within a few minutes? On some installations the link goes to an owner of your workspace instead: ask them for it, under Members.',
  },
  fr: {
    title: 'Choisir un nouveau mot de passe',
    help: 'Tapez l’adresse avec laquelle vous vous connectez. Un lien vous mènera à un nouveau mot de passe.',
    action: 'Demander un lien',
    back: 'Retour à la connexion',
    sent: 'C’est en route',
    sentHelp: (email: string) =>
      `Si quelqu’un se connecte avec ${email}, un lien a été créé pour cette personne.`,
    noMail:
      'Pas d’e-mail d’ici quelques minutes\u00a0? Sur certaines installations, le lien est remis à un propriétaire de votre espace de travail\u00a0: demandez-le-lui, il le trouvera sous Membres.',
  },
})
