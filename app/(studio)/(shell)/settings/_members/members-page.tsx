'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useMay, useSession } from '#app/_api/session-gate.tsx'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Avatar } from '#app/_ui/avatar.tsx'
import { Button } from '#app/_ui/button.tsx'
import { DateTime } from '#app/_ui/date-time.tsx'
import { Select } from '#app/_ui/select.tsx'
import type { Column } from '#app/_ui/table.tsx'
import { Table } from '#app/_ui/table.tsx'
import { showToast } from '#app/_ui/toasts.ts'
import { useWords } from '#app/_words/use-words.ts'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { MemberMenu } from './member-menu.tsx'
import type { MemberRole } from './member-words.ts'
import { memberRoles, memberWords } from './member-words.ts'
import { PendingInvitations } from './pending-invitations.tsx'
import { ResetLinks } from './reset-links.tsx'

export type Member = Answers['members']['list'][number]

/** Who works here, with which rights, and who is invited. */
export function MembersPage() {
  const said = useWords(memberWords)
  const say = useProblemWords()
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const { workspace, person } = useSession()
  const isOwner = useMay('owner')
  const [inviting, setInviting] = useState(false)
  const here = { workspace: workspace.id }
  const members = useQuery(api.members.list.queryOptions(here))
  // Asked for together, shown together: nothing below is pushed about by what came first.
  const invitations = useQuery(api.invitations.list.queryOptions(here, { enabled: isOwner }))
  const resets = useQuery(api.members.resets.queryOptions(here, { enabled: isOwner }))
  const waiting = members.isPending || (isOwner && (invitations.isPending || resets.isPending))

  async function setRole({ id, name }: Member, role: MemberRole) {
    try {
      await client.members.setRole.mutate({ ...here, person: id, role })
      showToast({ title: said.roleChanged(name, said.roles[role]) })
    } catch (error) {
      showToast({ tone: 'danger', title: say(error) })
    }
    await queries.invalidateQueries(api.members.list.queryFilter(here))
    if (id === person.id) await queries.invalidateQueries(api.session.pathFilter())
  }
  const columns: Column<Member>[] = [
    {
      id: 'name',
      header: said.name,
      yields: true,
      cell: ({ id, name, email, teams }) => (
        <span className="flex min-w-0 items-center gap-2.5 py-1.5">
          <Avatar decorative name={name} colorKey={id} size="lg" />
          <span className="min-w-0">
            <span className="block max-w-72 truncate font-medium">
              {name} {id === person.id ? <span className="font-normal text-ink-3">({said.you})</span> : null}
            </span>
            <span className="block max-w-72 truncate text-12 text-ink-3">
              {[email, ...teams].join(' · ')}
            </span>
          </span>
        </span>
      ),
    },
    {
      id: 'role',
      header: said.role,
      width: '11rem',
      cell: (member) =>
        isOwner ? (
          <Select
            size="sm"
            label={`${said.role}, ${member.name}`}
            items={memberRoles.map((value) => ({
              value,
              label: said.roles[value],
              hint: said.roleHelp[value],
            }))}
            value={member.role}
            onValueChange={(role) => void setRole(member, role)}
          />
        ) : (
          said.roles[member.role]
        ),
    },
    {
      id: 'seen',
      header: said.seen,
      wideOnly: true,
      width: '10rem',
      cell: ({ seenAt }) => (
        <span className="text-ink-2">{seenAt ? <DateTime at={seenAt} /> : said.never}</span>
      ),
    },
    {
      id: 'menu',
      header: said.menu(''),
      headerHidden: true,
      width: '3rem',
      align: 'end',
      cell: (member) => (isOwner || member.id === person.id ? <MemberMenu member={member} /> : null),
    },
  ]
  if (members.error && !members.data)
    return <LoadFailure error={members.error} onRetry={() => void members.refetch()} />
  return (
    <div className="grid grid-cols-1 gap-6">
      {isOwner ? (
        <div className="flex justify-end">
          <Button variant="primary" icon={UserPlus} onClick={() => setInviting(true)}>
            {said.invite}
          </Button>
        </div>
      ) : null}
      <Table
        label={said.title}
        columns={columns}
        rows={members.data ?? []}
        rowKey={({ id }) => id}
        loadingRows={waiting ? 3 : 0}
      />
      {isOwner ? (
        <>
          {waiting ? null : (
            <>
              <PendingInvitations />
              <ResetLinks />
            </>
          )}
          <InviteDialog open={inviting} onOpenChange={setInviting} />
        </>
      ) : null}
    </div>
  )
}
