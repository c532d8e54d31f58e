'use client'

import { ArrowUpRight, UserRound } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { Avatar } from '#app/_ui/avatar.tsx'
import { Badge } from '#app/_ui/badge.tsx'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { DateTime } from '#app/_ui/date-time.tsx'
import { Sheet } from '#app/_ui/sheet.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { FactPart, KnownFacts } from '#app/(studio)/_facts/fact-list.tsx'
import { contactName, toldName } from '#flow/text/contact-name.ts'
import { languageName } from '#flow/text/language-name.ts'
import { resultsWords } from '../_results/results-words.ts'
import { conversationWords } from './conversation-words.ts'
import { StateBadge } from './state-badge.tsx'
import type { Transcript } from './turns-of.ts'

/** Whose conversation it was, where it stands, and what is known of them. */
export function ConversationTitle({ transcript }: { transcript: Transcript }) {
  const said = useWords(conversationWords)
  const versions = useWords(resultsWords)
  const locale = useLocale()
  const [shows, setShows] = useState(false)
  const { conversation, facts, collected } = transcript
  const { contact } = conversation
  const name = contactName(contact, locale)
  return (
    <>
      <Avatar decorative name={toldName(contact)} colorKey={contact.id} />
      <h2 className="min-w-0 truncate font-semibold text-15">
        <Link href={`/contacts/${contact.id}`} className="hover:text-accent-ink hover:underline">
          {name}
        </Link>
      </h2>
      <StateBadge state={conversation.state} />
      {conversation.goals.map((goal) => (
        <Badge key={goal} tone="accent">
          {goal}
        </Badge>
      ))}
      <span className="text-12 text-ink-3">
        <DateTime at={conversation.startedAt} format="dateTime" /> ·{' '}
        {versions.oneVersion(conversation.version)} · {languageName(locale, conversation.locale)}
      </span>
      <Button size="sm" icon={UserRound} onClick={() => setShows(true)}>
        {said.about}
      </Button>
      <Sheet
        title={name}
        side="end"
        open={shows}
        onOpenChange={setShows}
        actions={
          <ButtonLink href={`/contacts/${contact.id}`} iconEnd={ArrowUpRight}>
            {said.toContact}
          </ButtonLink>
        }
      >
        <div className="grid grid-cols-1 gap-6">
          <FactPart title={said.facts}>
            <KnownFacts facts={facts} none={said.noFacts} />
          </FactPart>
          <FactPart title={said.collected}>
            <KnownFacts facts={collected} none={said.noCollected} />
          </FactPart>
        </div>
      </Sheet>
    </>
  )
}
