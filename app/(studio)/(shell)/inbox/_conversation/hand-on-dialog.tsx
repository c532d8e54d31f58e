'use client'

import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { Avatar } from '#app/_ui/avatar.tsx'
import { classes } from '#app/_ui/classes.ts'
import { Dialog } from '#app/_ui/dialog.tsx'
import { firstClick } from '#app/_ui/first-click.ts'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { useWords } from '#app/_words/use-words.ts'
import type { Act } from './conversation-actions.tsx'
import { conversationWords } from './conversation-words.ts'

type Props = {
  about: { workspace: string; conversation: string }
  open: boolean
  onClose: () => void
  act: Act
}

/** To whom a conversation is handed on: those who are there first. */
export function HandOnDialog({ about, open, onClose, act }: Props) {
  const said = useWords(conversationWords)
  const api = useApi()
  const client = useApiClient()
  const { person } = useSession()
  /** Focused when it opens: its people may still be on their way. */
  const list = useRef<HTMLUListElement>(null)
  const agents = useQuery(
    api.inbox.agents.queryOptions({ workspace: about.workspace }, { enabled: open, staleTime: 0 }),
  )
  const others = (agents.data ?? [])
    .filter(({ id }) => id !== person.id)
    .sort((one, other) => Number(other.there) - Number(one.there))
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      size="sm"
      title={said.handOnTo}
      initialFocus={list}
    >
      {agents.isPending ? <Skeleton className="h-10" /> : null}
      {agents.data && others.length === 0 ? <p className="text-ink-2">{said.noOther}</p> : null}
      <ul ref={list} tabIndex={-1} className="-mx-2 grid outline-none">
        {others.map(({ id, name, teams, there }) => (
          <li key={id}>
            <button
              type="button"
              className="flex min-h-11 w-full items-center gap-3 rounded-control px-2 py-1.5 text-start transition-colors hover:bg-hover"
              onClick={firstClick(() => {
                onClose()
                void act(
                  () => client.inbox.handOn.mutate({ ...about, to: id, from: person.id }),
                  () => said.handedOn(name),
                )
              })}
            >
              <Avatar decorative name={name} colorKey={id} />
              <span className="min-w-0 grow">
                <span className="block truncate font-medium">{name}</span>
                {teams.length > 0 ? (
                  <span className="block truncate text-12 text-ink-3">{teams.join(', ')}</span>
                ) : null}
              </span>
              <span className="flex items-center gap-1.5 text-12 text-ink-3">
                <span className={classes('size-2 rounded-full', there ? 'bg-success' : 'bg-line-control')} />
                {there ? said.there : said.notThere}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
