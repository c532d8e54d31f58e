'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Ellipsis, LogOut, UserMinus, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useMay, useSession } from '#app/_api/session-gate.tsx'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { ConfirmDialog } from '#app/_ui/confirm-dialog.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { Menu } from '#app/_ui/menu.tsx'
import { MenuItem } from '#app/_ui/menu-item.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { memberWords } from './member-words.ts'
import type { Member } from './members-page.tsx'
import { TeamsDialog } from './teams-dialog.tsx'

/** Whose visitors somebody answers, and the way out of a workspace, for others or for oneself. */
export function MemberMenu({ member }: { member: Member }) {
  const said = useWords(memberWords)
  const say = useProblemWords()
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const { workspace, person } = useSession()
  const isOwner = useMay('owner')
  const [asking, setAsking] = useState(false)
  const [teaming, setTeaming] = useState(false)
  const own = member.id === person.id

  async function remove() {
    try {
      if (own) await client.members.leave.mutate({ workspace: workspace.id })
      else await client.members.remove.mutate({ workspace: workspace.id, person: member.id })
    } catch (error) {
      throw new Error(say(error))
    }
    await queries.invalidateQueries(own ? api.session.pathFilter() : api.members.pathFilter())
  }
  return (
    <>
      <Menu align="end" trigger={<IconButton label={said.menu(member.name)} icon={Ellipsis} />}>
        {isOwner && member.role !== 'viewer' ? (
          <MenuItem icon={UsersRound} onSelect={() => setTeaming(true)}>
            {said.teams}
          </MenuItem>
        ) : null}
        <MenuItem icon={own ? LogOut : UserMinus} danger onSelect={() => setAsking(true)}>
          {own ? said.leave : said.remove}
        </MenuItem>
      </Menu>
      <TeamsDialog member={member} open={teaming} onOpenChange={setTeaming} />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={own ? said.leaveTitle : said.removeTitle(member.name)}
        confirmLabel={own ? said.leave : said.remove}
        onConfirm={remove}
        danger
      >
        {own ? said.leaveLost : said.removeLost}
      </ConfirmDialog>
    </>
  )
}
