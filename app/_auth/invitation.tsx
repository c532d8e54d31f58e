'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi } from '#app/_api/api-context.ts'
import { isProblem } from '#app/_api/problem.ts'
import { rememberWorkspace } from '#app/_api/remembered-workspace.ts'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Banner } from '#app/_ui/banner.tsx'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { Field } from '#app/_ui/field.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { AuthForm } from './auth-form.tsx'
import { AuthTitle } from './auth-title.tsx'
import { EmailInput } from './email-input.tsx'
import { PasswordInput, usePasswordFault } from './password-input.tsx'
import { roleWords } from './role-words.ts'
import { SignInForm } from './sign-in-form.tsx'

type Invited = Answers['invitations']['read']
type Signed = NonNullable<Answers['session']['current']>

/** What an invitation's link leads to: joining as whoever is signed in, signing in first, or a new account. */
export function Invitation({ token }: { token: string }) {
  const said = useWords(inviteWords)
  const roles = useWords(roleWords)
  const say = useProblemWords()
  const api = useApi()
  const invited = useQuery(api.invitations.read.queryOptions({ token }))
  const session = useQuery(api.session.current.queryOptions())

  if (invited.error && !invited.data) {
    const expired = isProblem(invited.error, 'linkExpired')
    return (
      <div role="alert">
        <AuthTitle title={expired ? said.expired : said.failed}>
          {expired ? said.expiredHelp : say(invited.error)}
        </AuthTitle>
        {expired ? (
          <ButtonLink href="/" size="lg" className="w-full">
            {said.home}
          </ButtonLink>
        ) : (
          <Button size="lg" className="w-full" onClick={() => void invited.refetch()}>
            {said.retry}
          </Button>
        )}
      </div>
    )
  }
  if (!invited.data || session.isPending) return <InvitationSkeleton />
  const { workspaceName, invitedBy, role, hasAccount } = invited.data
  return (
    <>
      <AuthTitle title={said.title(workspaceName)}>
        {invitedBy ? said.from(invitedBy) : said.fromSomebody}{' '}
        {said.asRole(roles[role].name, roles[role].may)}
      </AuthTitle>
      {session.data ? (
        <JoinAs token={token} invited={invited.data} signed={session.data} />
      ) : hasAccount ? (
        <>
          <Banner className="mb-4">{said.account}</Banner>
          <SignInForm email={invited.data.email} onSignedIn={() => void session.refetch()} />
        </>
      ) : (
        <SignUp token={token} invited={invited.data} />
      )}
    </>
  )
}

function JoinAs({ token, invited, signed }: { token: string; invited: Invited; signed: Signed }) {
  const said = useWords(inviteWords)
  const api = useApi()
  const join = useMutation(api.invitations.join.mutationOptions({ onSuccess: enter }))
  const signOut = useMutation(api.session.signOut.mutationOptions({ onSuccess: () => location.reload() }))
  const { name, email } = signed.person
  const another = email.toLowerCase() !== invited.email.toLowerCase()
  return (
    <AuthForm
      action={said.join}
      pending={join.isPending || join.isSuccess}
      error={join.error ?? signOut.error}
      onSubmit={() => join.mutate({ token })}
    >
      <p className="text-13 text-ink-2">{said.signedInAs(name, email)}</p>
      {another ? <Banner tone="warning">{said.another(invited.email)}</Banner> : null}
      <Button variant="ghost" size="lg" loading={signOut.isPending} onClick={() => signOut.mutate()}>
        {said.somebodyElse}
      </Button>
    </AuthForm>
  )
}

function SignUp({ token, invited }: { token: string; invited: Invited }) {
  const said = useWords(inviteWords)
  const api = useApi()
  const passwordFault = usePasswordFault()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const signUp = useMutation(api.invitations.signUp.mutationOptions({ onSuccess: enter }))
  const nameFault = name.trim() ? undefined : said.nameFault

  function submit() {
    setTried(true)
    if (!nameFault && !passwordFault(password)) signUp.mutate({ token, name: name.trim(), password })
  }

  return (
    <AuthForm
      action={said.join}
      pending={signUp.isPending || signUp.isSuccess}
      error={signUp.error}
      onSubmit={submit}
    >
      <EmailInput value={invited.email} onValueChange={() => undefined} readOnly />
      <Field label={said.name} error={tried ? nameFault : undefined}>
        <TextField
          name="name"
          size="lg"
          autoComplete="name"
          maxLength={100}
          value={name}
          onValueChange={setName}
          autoFocus
        />
      </Field>
      <PasswordInput
        fresh
        value={password}
        onValueChange={setPassword}
        error={tried ? passwordFault(password) : undefined}
      />
    </AuthForm>
  )
}

function enter({ workspace }: { workspace: string }) {
  rememberWorkspace(workspace)
  location.replace('/bots')
}

function InvitationSkeleton() {
  return (
    <div aria-hidden className="flex flex-col gap-4">
      <Skeleton className="h-8 w-64" />
      <Skeleton className="mb-2 h-9" />
      <Skeleton className="h-10" />
      <Skeleton className="h-10" />
    </div>
  )
}

const inviteWords = words({
  en: {
    title: (workspace: string) => `Join ${workspace}`,
    from: (name: string) => `${name} invites you.`,
    fromSomebody: 'You are invited.',
    asRole: (role: string, may: string) => `With the role ${role.toLowerCase()} you may ${may}.`,
    join: 'Join',
    name: 'Your name',
    nameFault: 'Type the name by which colleagues know you.',
    account: 'You have an account already: sign in with it to join.',
    signedInAs: (name: string, email: string) => `You are signed in as ${name} (${email}).`,
    another: (email: string) =>
      `The invitation was sent to ${email}. You join with the account you are signed in with.`,
    somebodyElse: 'Use another account',
    expired: 'This invitation no longer works',
    expiredHelp: 'It has run out, was used already or was taken back. Ask whoever sent it for a new one.',
    failed: 'The invitation could not be read',
    home: 'Go to Parcours',
    retry: 'Try again',
  },
  fr: {
    title: (workspace: string) => `Rejoindre ${workspace}`,
    from: (name: string) => `${name} vous invite.`,
    fromSomebody: 'Vous êtes invité.',
    asRole: (role: string, may: string) => `Le rôle ${role.toLowerCase()} permet de ${may}.`,
    join: 'Rejoindre',
    name: 'Votre nom',
    nameFault: 'Tapez le nom sous lequel vos collègues vous connaissent.',
    account: 'Vous avez déjà un compte\u00a0: connectez-vous avec lui pour rejoindre.',
    signedInAs: (name: string, email: string) => `Vous êtes connecté en tant que ${name} (${email}).`,
    another: (email: string) =>
      `L’invitation a été envoyée à ${email}. Vous rejoignez avec le compte auquel vous êtes connecté.`,
    somebodyElse: 'Utiliser un autre compte',
    expired: 'Cette invitation ne fonctionne plus',
    expiredHelp:
      'Elle a expiré, a déjà servi ou a été retirée. Demandez-en une nouvelle à la personne qui l’a envoyée.',
    failed: 'L’invitation n’a pas pu être lue',
    home: 'Aller à Parcours',
    retry: 'Réessayer',
  },
})
