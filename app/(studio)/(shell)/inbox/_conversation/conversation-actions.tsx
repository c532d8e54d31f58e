'use client'

import { Bot, Check, Ellipsis, Hand, ListEnd, UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { useApiClient } from '#app/_api/api-context.ts'
import { failureOf } from '#app/_api/problem.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Button } from '#app/_ui/button.tsx'
import { firstClick } from '#app/_ui/first-click.ts'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { Menu } from '#app/_ui/menu.tsx'
import { MenuSeparator } from '#app/_ui/menu-group.tsx'
import { MenuItem } from '#app/_ui/menu-item.tsx'
import { showToast } from '#app/_ui/toasts.ts'
import { useWords } from '#app/_words/use-words.ts'
import { useInboxView } from '../_list/inbox-view.ts'
import { conversationWords } from './conversation-words.ts'
import { HandBackDialog } from './hand-back-dialog.tsx'
import { HandOnDialog } from './hand-on-dialog.tsx'
import type { Head } from './use-conversation.ts'

type Props = { head: Head; about: { workspace: string; conversation: string } }

/** What can be done with a conversation, as far as it is one's own: take it, give it back or on, close it. */
export function ConversationActions({ head, about }: Props) {
  const said = useWords(conversationWords)
  const say = useProblemWords()
  const client = useApiClient()
  const { person } = useSession()
  const { look } = useInboxView()
  const [doing, setDoing] = useState(false)
  const [dialog, setDialog] = useState<'handBack' | 'handOn' | null>(null)

  const act: Act = async (run, done) => {
    setDoing(true)
    try {
      const came = await run()
      if (done) showToast({ title: done(came), key: 'inbox-act' })
    } catch (error) {
      const failure = failureOf(error)
      const by = failure.kind === 'problem' && failure.code === 'notYours' ? failure.details.by : undefined
      showToast({
        tone: 'warning',
        title: typeof by === 'string' && by !== '' ? said.tooLate(by) : say(error),
        key: 'inbox-act',
      })
    } finally {
      setDoing(false)
    }
  }
  const take = (run: () => Promise<unknown>) =>
    act(async () => {
      await run()
      look('mine')
    })

  const { agent, status } = head
  if (status === 'ended') return null
  if (status === 'active' || !agent) {
    return (
      <Button
        variant="primary"
        icon={Hand}
        loading={doing}
        onClick={firstClick(() => void take(() => client.inbox.take.mutate(about)))}
      >
        {status === 'active' ? said.takeFromBot : said.take}
      </Button>
    )
  }
  if (agent.id !== person.id) {
    const from = { to: person.id, from: agent.id }
    return (
      <Button
        icon={Hand}
        loading={doing}
        onClick={firstClick(() => void take(() => client.inbox.handOn.mutate({ ...about, ...from })))}
      >
        {said.takeFrom(agent.name)}
      </Button>
    )
  }
  const close = () =>
    act(
      () => client.inbox.close.mutate(about),
      () => said.closed,
    )
  const putBack = () =>
    act(
      () => client.inbox.putBack.mutate(about),
      ({ status }) => said.cameTo[status],
    )
  return (
    <>
      {/* They come to stand where "Take it" stood: the second half of a double click does not close. */}
      <Button icon={Bot} onClick={firstClick(() => setDialog('handBack'))} className="max-md:hidden">
        {said.handBack}
      </Button>
      <Button icon={Check} loading={doing} onClick={firstClick(() => void close())} className="max-md:hidden">
        {said.close}
      </Button>
      <Menu align="end" trigger={<IconButton label={said.more} icon={Ellipsis} />}>
        <MenuItem icon={Bot} onSelect={() => setDialog('handBack')}>
          {said.handBack}
        </MenuItem>
        <MenuItem icon={UserRoundPlus} onSelect={() => setDialog('handOn')}>
          {said.handOn}
        </MenuItem>
        <MenuItem icon={ListEnd} onSelect={() => void putBack()}>
          {said.putBack}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={Check} onSelect={() => void close()}>
          {said.close}
        </MenuItem>
      </Menu>
      <HandBackDialog about={about} open={dialog === 'handBack'} onClose={() => setDialog(null)} act={act} />
      <HandOnDialog about={about} open={dialog === 'handOn'} onClose={() => setDialog(null)} act={act} />
    </>
  )
}

/** Runs it, says what came of it, or why nothing did. */
export type Act = <Done>(run: () => Promise<Done>, done?: (done: Done) => string) => Promise<void>
