'use client'

import { ArrowLeft, Info } from 'lucide-react'
import { useSession } from '#app/_api/session-gate.tsx'
import { Avatar } from '#app/_ui/avatar.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { VisuallyHidden } from '#app/_ui/visually-hidden.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { toldName } from '#flow/text/contact-name.ts'
import { useGoingOn, Waited } from '../_list/inbox-row.tsx'
import { inboxWords } from '../_list/inbox-words.ts'
import { ConversationActions } from './conversation-actions.tsx'
import { conversationWords } from './conversation-words.ts'
import type { Head, Opened } from './use-conversation.ts'

type Props = {
  conversation: Opened
  head: Head
  name: string
  about: { workspace: string; conversation: string }
  onFacts: () => void
}

/** Who it is, who has it, and what can be done. */
export function ConversationHead({ conversation, head, name, about, onFacts }: Props) {
  const said = useWords(conversationWords)
  const around = useWords(inboxWords)
  const { person } = useSession()
  const goesOn = useGoingOn(head.until)
  const { contact, bot } = conversation
  const stands =
    head.status === 'ended'
      ? said.status.ended
      : head.status === 'active'
        ? said.status.bot
        : head.agent
          ? head.agent.id === person.id
            ? said.status.mine
            : said.with(head.agent.name)
          : said.status.nobody
  return (
    <header className="flex min-h-14 flex-none items-center gap-2.5 border-b border-line px-3 py-2 md:px-4">
      <ButtonLink href="/inbox" variant="ghost" icon={ArrowLeft} className="md:hidden">
        <VisuallyHidden>{said.back}</VisuallyHidden>
      </ButtonLink>
      <Avatar decorative name={toldName(contact)} colorKey={contact.id} size="lg" className="max-sm:hidden" />
      <div className="min-w-0 grow">
        <h2 className="truncate text-15 font-semibold">{name}</h2>
        <p className="flex min-w-0 items-center gap-1.5 text-12 text-ink-3">
          <span className="truncate" role="status">
            {[stands, goesOn && around.botAt(goesOn), bot.name].filter(Boolean).join(' · ')}
          </span>
          {head.status === 'human' && head.waitingSince ? <Waited since={head.waitingSince} /> : null}
        </p>
      </div>
      <ConversationActions head={head} about={about} />
      <IconButton label={said.facts} icon={Info} onClick={onFacts} className="xl:hidden" />
    </header>
  )
}
