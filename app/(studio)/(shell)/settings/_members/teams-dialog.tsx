'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Button } from '#app/_ui/button.tsx'
import { Dialog, DialogClose } from '#app/_ui/dialog.tsx'
import { Field } from '#app/_ui/field.tsx'
import { TagField } from '#app/_ui/tag-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { equal } from '#flow/json.ts'
import { memberWords } from './member-words.ts'
import type { Member } from './members-page.tsx'

type Props = { member: Member; open: boolean; onOpenChange: (open: boolean) => void }

/** Whose visitors somebody answers: the teams that hand-offs name. */
export function TeamsDialog({ member, open, onOpenChange }: Props) {
  const said = useWords(memberWords)
  const say = useProblemWords()
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const { workspace } = useSession()
  const [teams, setTeams] = useState<string[]>(member.teams)
  const [trouble, setTrouble] = useState<string>()
  const [saving, setSaving] = useState(false)

  async function save() {
    setSaving(true)
    try {
      await client.members.setTeams.mutate({ workspace: workspace.id, person: member.id, teams })
      await queries.invalidateQueries(api.members.pathFilter())
      onOpenChange(false)
    } catch (error) {
      setTrouble(say(error))
    } finally {
      setSaving(false)
    }
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      onClosed={() => {
        setTeams(member.teams)
        setTrouble(undefined)
      }}
      size="sm"
      title={said.teamsOf(member.name)}
      description={said.teamsHelp}
      actions={
        <>
          <DialogClose>
            <Button>{said.cancel}</Button>
          </DialogClose>
          <Button
            variant="primary"
            loading={saving}
            disabled={equal(teams, member.teams)}
            onClick={() => void save()}
          >
            {said.saveTeams}
          </Button>
        </>
      }
    >
      <Field label={said.teams} error={trouble}>
        <TagField value={teams} onValueChange={setTeams} placeholder={said.teamsExample} />
      </Field>
    </Dialog>
  )
}
