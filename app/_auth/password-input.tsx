'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Field } from '#app/_ui/field.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'

/** A password, which can be looked at. `fresh`: it is being chosen, so that managers offer one and its length is said. */
export function PasswordInput({
  value,
  onValueChange,
  fresh = false,
  label,
  labelEnd,
  error,
  autoFocus,
}: {
  value: string
  onValueChange: (value: string) => void
  fresh?: boolean
  label?: string
  labelEnd?: React.ReactNode
  error?: string | undefined
  autoFocus?: boolean
}) {
  const said = useWords(passwordWords)
  const [shown, setShown] = useState(false)
  return (
    <Field
      label={label ?? said.password}
      labelEnd={labelEnd}
      hint={fresh && !error ? said.length : undefined}
      error={error}
    >
      <TextField
        type={shown ? 'text' : 'password'}
        name={fresh ? 'new-password' : 'password'}
        autoComplete={fresh ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={128}
        required
        size="lg"
        value={value}
        onValueChange={onValueChange}
        autoFocus={autoFocus}
        end={
          <IconButton
            label={shown ? said.hide : said.show}
            icon={shown ? EyeOff : Eye}
            size="sm"
            pressed={shown}
            onClick={() => setShown(!shown)}
          />
        }
      />
    </Field>
  )
}

/** Why a password that is being chosen will not do, or undefined. */
export function usePasswordFault(): (password: string) => string | undefined {
  const said = useWords(passwordWords)
  return (password) => (password.length < 8 ? said.short : undefined)
}

const passwordWords = words({
  en: {
    password: 'Password',
    length: '8 characters or more. A sentence is easier to remember.',
    short: 'Take at least 8 characters.',
    show: 'Show the password',
    hide: 'Hide the password',
  },
  fr: {
    password: 'Mot de passe',
    length: '8 caractères ou plus. Une phrase se retient mieux.',
    short: 'Prenez au moins 8 caractères.',
    show: 'Afficher le mot de passe',
    hide: 'Masquer le mot de passe',
  },
})
