'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { Banner } from '#app/_ui/banner.tsx'
import { Button } from '#app/_ui/button.tsx'
import { CopyButton } from '#app/_ui/copy-button.tsx'
import { Dialog, DialogClose } from '#app/_ui/dialog.tsx'
import { Field } from '#app/_ui/field.tsx'
import { RadioGroup } from '#app/_ui/radio-group.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { useSaving } from '../_parts/use-saving.ts'
import type { MemberRole } from './member-words.ts'
import { memberRoles, memberWords } from './member-words.ts'

type Made = { path: string; mailed: boolean; email: string }

/** An address and a role; then the link, which is mailed where that can be. */
export function InviteDialog({
  open,
  onOpenChange,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
}) {
  const said = useWords(memberWords)
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const locale = useLocale()
  const { workspace } = useSession()
  const form = useSaving()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<MemberRole>('editor')
  const [made, setMade] = useState<Made>()
  const link = made ? `${location.origin}${made.path}` : ''

  function invite() {
    return form.send(async () => {
      const asked = { workspace: workspace.id, email: email.trim(), role, locale }
      const answer = await client.invitations.create.mutate(asked)
      setMade({ ...answer, email: email.trim() })
      await queries.invalidateQueries(api.invitations.pathFilter())
    })
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      onClosed={() => {
        setEmail('')
        setMade(undefined)
        form.forget()
      }}
      size="sm"
      title={said.inviteTitle}
      actions={
        made ? (
          <DialogClose>
            <Button variant="primary">{said.done}</Button>
          </DialogClose>
        ) : (
          <>
            <DialogClose>
              <Button>{said.cancel}</Button>
            </DialogClose>
            <Button
              variant="primary"
              type="submit"
              form="invite"
              loading={form.saving}
              disabled={!email.includes('@')}
            >
              {said.send}
            </Button>
          </>
        )
      }
    >
      {made ? (
        <Banner tone="success" title={made.mailed ? said.mailed(made.email) : said.notMailed}>
          {made.mailed ? said.alsoLink : null} {said.once}
          <span className="mt-2 flex items-center gap-1">
            <code className="min-w-0 truncate font-mono text-12">{link}</code>
            <CopyButton text={link} label={said.copy} />
          </span>
        </Banner>
      ) : (
        <form
          id="invite"
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            void invite()
          }}
        >
          <Field label={said.email} error={form.trouble}>
            <TextField type="email" value={email} onValueChange={setEmail} autoComplete="off" />
          </Field>
          <Field label={said.role}>
            {() => (
              <RadioGroup
                look="cards"
                label={said.role}
                items={memberRoles.map((value) => ({
                  value,
                  label: said.roles[value],
                  hint: said.roleHelp[value],
                }))}
                value={role}
                onValueChange={setRole}
              />
            )}
          </Field>
        </form>
      )}
    </Dialog>
  )
}
