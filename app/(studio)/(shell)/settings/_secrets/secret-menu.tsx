'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Ellipsis, PenLine, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { ConfirmDialog } from '#app/_ui/confirm-dialog.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { Menu } from '#app/_ui/menu.tsx'
import { MenuItem } from '#app/_ui/menu-item.tsx'
import { showToast } from '#app/_ui/toasts.ts'
import { useWords } from '#app/_words/use-words.ts'
import { SecretDialog } from './secret-dialog.tsx'
import { secretWords } from './secret-words.ts'
import type { Secret } from './secrets-page.tsx'

/** Changing a secret, and its end. */
export function SecretMenu({ secret }: { secret: Secret }) {
  const said = useWords(secretWords)
  const say = useProblemWords()
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const { workspace } = useSession()
  const [asking, setAsking] = useState<'change' | 'delete' | null>(null)

  async function remove() {
    try {
      await client.secrets.remove.mutate({ workspace: workspace.id, secret: secret.id })
    } catch (error) {
      throw new Error(say(error))
    }
    await queries.invalidateQueries(api.secrets.pathFilter())
    showToast({ title: said.deleted(secret.name) })
  }
  return (
    <>
      <Menu align="end" trigger={<IconButton label={said.menu(secret.name)} icon={Ellipsis} />}>
        <MenuItem icon={PenLine} onSelect={() => setAsking('change')}>
          {said.change}
        </MenuItem>
        <MenuItem icon={Trash2} danger onSelect={() => setAsking('delete')}>
          {said.delete}
        </MenuItem>
      </Menu>
      <SecretDialog secret={secret} open={asking === 'change'} onOpenChange={() => setAsking(null)} />
      <ConfirmDialog
        open={asking === 'delete'}
        onOpenChange={() => setAsking(null)}
        title={said.deleteTitle(secret.name)}
        confirmLabel={said.delete}
        onConfirm={remove}
        danger
      >
        {said.deleteLost}
      </ConfirmDialog>
    </>
  )
}
