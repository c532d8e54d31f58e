'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { AuthForm } from '#app/_auth/auth-form.tsx'
import { AuthFrame } from '#app/_auth/auth-frame.tsx'
import { AuthTitle } from '#app/_auth/auth-title.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Field } from '#app/_ui/field.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { useApi } from './api-context.ts'

/** Signed in, and a member of nothing: removed from the last workspace, or it was deleted. */
export function NoWorkspace({ onMade }: { onMade: () => void }) {
  const said = useWords(noWorkspaceWords)
  const api = useApi()
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const create = useMutation(api.workspaces.create.mutationOptions({ onSuccess: onMade }))
  const signOut = useMutation(
    api.session.signOut.mutationOptions({ onSuccess: () => location.assign('/sign-in') }),
  )
  const fault = name.trim() ? undefined : said.fault

  function submit() {
    setTried(true)
    if (!fault) create.mutate({ name: name.trim() })
  }

  return (
    <AuthFrame>
      <AuthTitle title={said.title}>{said.help}</AuthTitle>
      <AuthForm
        action={said.action}
        pending={create.isPending}
        error={create.error ?? signOut.error}
        onSubmit={submit}
      >
        <Field label={said.name} error={tried ? fault : undefined}>
          <TextField
            name="organization"
            size="lg"
            maxLength={100}
            value={name}
            onValueChange={setName}
            autoFocus
          />
        </Field>
      </AuthForm>
      <Button
        variant="ghost"
        size="lg"
        className="mt-2 w-full"
        loading={signOut.isPending}
        onClick={() => signOut.mutate()}
      >
        {said.signOut}
      </Button>
    </AuthFrame>
  )
}

const noWorkspaceWords = words({
  en: {
    title: 'You are in no workspace',
    help: 'Ask a colleague for an invitation, or begin a workspace of your own.',
    name: 'Name of the workspace',
    fault: 'Give it a name: your company or team.',
    action: 'Create the workspace',
    signOut: 'Sign out',
  },
  fr: {
    title: 'Vous n’êtes dans aucun espace de travail',
    help: 'Demandez une invitation à un collègue, ou créez votre propre espace de travail.',
    name: 'Nom de l’espace de travail',
    fault: 'Donnez-lui un nom\u00a0: votre entreprise ou votre équipe.',
    action: 'Créer l’espace de travail',
    signOut: 'Se déconnecter',
  },
})
