'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { DateTime } from '#app/_ui/date-time.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { Table } from '#app/_ui/table.tsx'
import { showToast } from '#app/_ui/toasts.ts'
import { useWords } from '#app/_words/use-words.ts'
import { memberWords } from './member-words.ts'

type Invitation = Answers['invitations']['list'][number]

/** Who was invited and has not come yet; nothing while there is nobody. */
export function PendingInvitations() {
  const said = useWords(memberWords)
  const say = useProblemWords()
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const { workspace } = useSession()
  const here = { workspace: workspace.id }
  const { data } = useQuery(api.invitations.list.queryOptions(here))
  if (!data?.length) return null

  async function revoke({ id }: Invitation) {
    try {
      await client.invitations.revoke.mutate({ ...here, invitation: id })
      showToast({ title: said.revoked })
    } catch (error) {
      showToast({ tone: 'danger', title: say(error) })
    }
    await queries.invalidateQueries(api.invitations.pathFilter())
  }
  return (
    <section>
      <h2 className="mb-2 text-15 font-semibold">{said.pending}</h2>
      <Table<Invitation>
        label={said.pending}
        rows={data}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'email',
            header: said.email,
            yields: true,
            cell: ({ email }) => <span className="block max-w-80 truncate">{email}</span>,
          },
          {
            id: 'role',
            header: said.role,
            width: '11rem',
            wideOnly: true,
            cell: ({ role }) => said.roles[role],
          },
          {
            id: 'until',
            header: said.until,
            width: '10rem',
            cell: ({ expiresAt }) => <DateTime at={expiresAt} format="date" />,
          },
          {
            id: 'revoke',
            header: said.revoke,
            headerHidden: true,
            width: '3rem',
            align: 'end',
            cell: (invitation) => (
              <IconButton label={said.revoke} icon={Trash2} onClick={() => void revoke(invitation)} />
            ),
          },
        ]}
      />
    </section>
  )
}
