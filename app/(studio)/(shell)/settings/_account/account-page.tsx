'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { Banner } from '#app/_ui/banner.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Field } from '#app/_ui/field.tsx'
import { LanguageSwitch } from '#app/_ui/language-switch.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { ThemeSwitch } from '#app/_ui/theme-switch.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { useSaving } from '../_parts/use-saving.ts'

/** One's own name, password, language and theme. */
export function AccountPage() {
  const said = useWords(accountWords)
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const { person } = useSession()
  const [name, setName] = useState(person.name)
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const identity = useSaving()
  const secret = useSaving()
  return (
    <div className="grid max-w-160 grid-cols-1 gap-4">
      <Card title={said.you}>
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            void identity.send(async () => {
              await client.session.rename.mutate({ name: name.trim() })
              await queries.invalidateQueries(api.session.pathFilter())
            }, said.saved)
          }}
        >
          <Field label={said.name} error={identity.trouble}>
            <TextField value={name} onValueChange={setName} maxLength={100} autoComplete="name" />
          </Field>
          <Field label={said.email} hint={said.emailHelp}>
            <TextField type="email" value={person.email} readOnly autoComplete="username" />
          </Field>
          <div className="flex justify-end">
            <Button
              type="submit"
              loading={identity.saving}
              disabled={!name.trim() || name.trim() === person.name}
            >
              {said.save}
            </Button>
          </div>
        </form>
      </Card>
      <Card title={said.look}>
        <div className="grid gap-4">
          <Field label={said.language}>
            {() => (
              <span className="flex">
                <LanguageSwitch />
              </span>
            )}
          </Field>
          <Field label={said.theme}>
            {() => (
              <span className="flex">
                <ThemeSwitch iconOnly={false} />
              </span>
            )}
          </Field>
        </div>
      </Card>
      <Card title={said.password} description={said.passwordHelp}>
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            void secret
              .send(() => client.session.changePassword.mutate({ current, password }), said.changed)
              .then((done) => {
                if (!done) return
                setCurrent('')
                setPassword('')
              })
          }}
        >
          {secret.trouble ? <Banner tone="danger">{secret.trouble}</Banner> : null}
          <input type="email" value={person.email} readOnly hidden autoComplete="username" />
          <Field label={said.current}>
            <TextField
              type="password"
              value={current}
              onValueChange={setCurrent}
              autoComplete="current-password"
            />
          </Field>
          <Field label={said.fresh} hint={said.freshHelp}>
            <TextField
              type="password"
              value={password}
              onValueChange={setPassword}
              autoComplete="new-password"
            />
          </Field>
          <div className="flex justify-end">
            <Button type="submit" loading={secret.saving} disabled={!current || password.length < 8}>
              {said.change}
            </Button>
          </div>
        </form>
      </Card>
    </div>
  )
}

const accountWords = words({
  en: {
    you: 'You',
    name: 'Name',
    email: 'E-mail address',
    emailHelp: 'You sign in with it.',
    save: 'Save',
    saved: 'Saved',
    look: 'This browser',
    language: 'Language',
    theme: 'Theme',
    password: 'Password',
    passwordHelp: 'Changing it signs you out everywhere else.',
    current: 'Present password',
    fresh: 'New password',
    freshHelp: 'At least 8 characters. A few words that go together badly are best.',
    change: 'Change the password',
    changed: 'The password is changed',
  },
  fr: {
    you: 'Vous',
    name: 'Nom',
    email: 'Adresse e-mail',
    emailHelp: 'Vous vous connectez avec elle.',
    save: 'Enregistrer',
    saved: 'Enregistré',
    look: 'Ce navigateur',
    language: 'Langue',
    theme: 'Thème',
    password: 'Mot de passe',
    passwordHelp: 'Le changer vous déconnecte partout ailleurs.',
    current: 'Mot de passe actuel',
    fresh: 'Nouveau mot de passe',
    freshHelp: 'Au moins 8 caractères. Quelques mots qui ne vont pas ensemble conviennent le mieux.',
    change: 'Changer le mot de passe',
    changed: 'Le mot de passe est changé',
  },
})
