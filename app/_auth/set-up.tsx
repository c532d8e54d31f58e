'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { ServerAway } from '#app/_api/server-away.tsx'
import { Banner } from '#app/_ui/banner.tsx'
import { Field } from '#app/_ui/field.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { AuthForm } from './auth-form.tsx'
import { AuthTitle } from './auth-title.tsx'
import { EmailInput, useEmailFault } from './email-input.tsx'
import { PasswordInput, usePasswordFault } from './password-input.tsx'

/** The first visit: whoever fills this in owns the installation. */
export function SetUp() {
  const said = useWords(setUpWords)
  const api = useApi()
  const router = useRouter()
  const state = useQuery(api.setUp.state.queryOptions())
  const done = state.data?.needed === false
  useEffect(() => {
    if (done) router.replace('/sign-in')
  }, [done, router])

  if (state.error && !state.data) return <ServerAway onRetry={() => void state.refetch()} />
  return (
    <>
      <AuthTitle title={said.title}>{said.help}</AuthTitle>
      {state.data ? <SetUpForm codeNeeded={state.data.codeNeeded} /> : <SetUpSkeleton />}
    </>
  )
}

function SetUpForm({ codeNeeded }: { codeNeeded: boolean }) {
  const said = useWords(setUpWords)
  const api = useApi()
  const emailFault = useEmailFault()
  const passwordFault = usePasswordFault()
  const [given, setGiven] = useState({ name: '', email: '', password: '', workspaceName: '', code: '' })
  const [tried, setTried] = useState(false)
  const begin = useMutation(api.setUp.begin.mutationOptions({ onSuccess: () => location.replace('/bots') }))
  const set = (field: keyof typeof given) => (value: string) => setGiven({ ...given, [field]: value })
  const faults = {
    name: given.name.trim() ? undefined : said.nameFault,
    email: emailFault(given.email),
    password: passwordFault(given.password),
    code: !codeNeeded || given.code.trim() ? undefined : said.codeFault,
  }
  const shown = tried ? faults : { name: undefined, email: undefined, password: undefined, code: undefined }

  function submit() {
    setTried(true)
    if (Object.values(faults).some((fault) => fault !== undefined)) return
    const name = given.name.trim()
    begin.mutate({
      name,
      email: given.email.trim(),
      password: given.password,
      workspaceName: given.workspaceName.trim() || said.workspaceOf(name),
      ...(codeNeeded && { code: given.code }),
    })
  }

  return (
    <AuthForm
      action={said.action}
      pending={begin.isPending || begin.isSuccess}
      error={begin.error}
      onSubmit={submit}
    >
      {codeNeeded ? (
        <>
          <Banner>{said.codeHelp}</Banner>
          <Field label={said.code} error={shown.code}>
            <TextField
              name="code"
              size="lg"
              autoComplete="one-time-code"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={50}
              placeholder="ABCD-2345"
              value={given.code}
              onValueChange={set('code')}
              autoFocus
            />
          </Field>
        </>
      ) : null}
      <Field label={said.name} error={shown.name}>
        <TextField
          name="name"
          size="lg"
          autoComplete="name"
          maxLength={100}
          value={given.name}
          onValueChange={set('name')}
          autoFocus={!codeNeeded}
        />
      </Field>
      <EmailInput value={given.email} onValueChange={set('email')} error={shown.email} />
      <PasswordInput fresh value={given.password} onValueChange={set('password')} error={shown.password} />
      <Field label={said.workspace} hint={said.workspaceHint} optional>
        <TextField
          name="organization"
          size="lg"
          autoComplete="organization"
          maxLength={100}
          value={given.workspaceName}
          onValueChange={set('workspaceName')}
        />
      </Field>
    </AuthForm>
  )
}

function SetUpSkeleton() {
  return (
    <div aria-hidden className="flex flex-col gap-4">
      {['name', 'email', 'password', 'workspace'].map((field) => (
        <div key={field} className="flex flex-col gap-1.5">
          <Skeleton className="h-4 w-24" />
          <Skeleton className="h-10" />
        </div>
      ))}
    </div>
  )
}

const setUpWords = words({
  en: {
    title: 'Welcome to Parcours',
    help: 'You are the first here: this makes you the owner of this installation.',
    action: 'Begin',
    name: 'Your name',
    nameFault: 'Type the name by which colleagues know you.',
    workspace: 'Workspace',
    workspaceHint: 'Your company or team. You can rename it at any time.',
    workspaceOf: (name: string) => `${name}’s workspace`,
    code: 'Set-up code',
    codeFault: 'Type the code that the terminal shows.',
    codeHelp:
      'You come from another machine. The terminal in which Parcours runs shows a code, in the line “First visit”.',
  },
  fr: {
    title: 'Bienvenue dans Parcours',
    help: 'Vous êtes la première personne ici\u00a0: cette installation sera la vôtre.',
    action: 'Commencer',
    name: 'Votre nom',
    nameFault: 'Tapez le nom sous lequel vos collègues vous connaissent.',
    workspace: 'Espace de travail',
    workspaceHint: 'Votre entreprise ou votre équipe. Le nom se change à tout moment.',
    workspaceOf: (name: string) => `Espace de ${name}`,
    code: 'Code d’installation',
    codeFault: 'Tapez le code affiché dans le terminal.',
    codeHelp:
      'Vous venez d’une autre machine. Le terminal où tourne Parcours affiche un code, à la ligne «\u00a0First visit\u00a0».',
  },
})
