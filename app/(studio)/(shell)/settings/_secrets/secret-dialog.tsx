'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { Banner } from '#app/_ui/banner.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Dialog, DialogClose } from '#app/_ui/dialog.tsx'
import { Field } from '#app/_ui/field.tsx'
import { TagField } from '#app/_ui/tag-field.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { equal } from '#flow/json.ts'
import { useSaving } from '../_parts/use-saving.ts'
import { secretWords } from './secret-words.ts'
import type { Secret } from './secrets-page.tsx'
import { tidyHost } from './tidy-host.ts'

/** A secret, new or changed. Its value goes one way. */
export function SecretDialog({
  secret,
  open,
  onOpenChange,
}: {
  secret?: Secret
  open: boolean
  onOpenChange: (open: boolean) => void
}) {
  const said = useWords(secretWords)
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const { workspace } = useSession()
  const form = useSaving()
  const [name, setName] = useState(secret?.name ?? '')
  const [value, setValue] = useState('')
  const [hosts, setHosts] = useState<string[]>(secret?.hosts ?? [])
  const wider = hosts.some((host) => !(secret?.hosts ?? []).includes(host))
  const whole = name.trim() !== '' && hosts.length > 0 && (value !== '' || (secret !== undefined && !wider))
  const changed = name.trim() !== secret?.name || value !== '' || !equal(hosts, secret.hosts)
  const id = secret ? `secret-${secret.id}` : 'new-secret'

  async function save() {
    const set = { workspace: workspace.id, name: name.trim(), hosts }
    const saved = await form.send(async () => {
      if (secret)
        await client.secrets.update.mutate({ ...set, secret: secret.id, ...(value !== '' && { value }) })
      else await client.secrets.create.mutate({ ...set, value })
      await queries.invalidateQueries(api.secrets.pathFilter())
    }, said.saved)
    if (saved) onOpenChange(false)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      onClosed={() => {
        setName(secret?.name ?? '')
        setHosts(secret?.hosts ?? [])
        setValue('')
        form.forget()
      }}
      title={secret ? secret.name : said.add}
      actions={
        <>
          <DialogClose>
            <Button>{said.cancel}</Button>
          </DialogClose>
          <Button
            variant="primary"
            type="submit"
            form={id}
            loading={form.saving}
            disabled={!whole || !changed}
          >
            {said.save}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="grid gap-4"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          if (whole) void save()
        }}
      >
        {form.trouble ? <Banner tone="danger">{form.trouble}</Banner> : null}
        <Field label={said.name} hint={said.nameHint}>
          <TextField value={name} onValueChange={setName} maxLength={80} />
        </Field>
        <Field label={secret ? said.newValue : said.value} hint={secret ? said.newValueHint : said.valueHint}>
          <TextField type="password" value={value} onValueChange={setValue} autoComplete="new-password" />
        </Field>
        <Field label={said.hosts} hint={said.hostsHint}>
          <TagField value={hosts} onValueChange={setHosts} tidy={tidyHost} placeholder="api.shop.example" />
        </Field>
      </form>
    </Dialog>
  )
}
