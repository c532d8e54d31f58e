'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { Avatar } from '#app/_ui/avatar.tsx'
import { Badge } from '#app/_ui/badge.tsx'
import { classes } from '#app/_ui/classes.ts'
import { DateTime } from '#app/_ui/date-time.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { channelName } from '#app/(studio)/_facts/channel-name.ts'
import { FactList, FactPart, KnownFacts } from '#app/(studio)/_facts/fact-list.tsx'
import { LongText } from '#app/(studio)/_facts/long-text.tsx'
import { toldName } from '#flow/text/contact-name.ts'
import { languageName } from '#flow/text/language-name.ts'
import { words } from '#flow/words.ts'
import type { Opened } from '../_conversation/use-conversation.ts'

/** What is known of the person, what the bot collected, and what it told the team. `bare`: inside something with a title. */
export function FactsPanel({
  conversation,
  name,
  bare = false,
}: {
  conversation: Opened
  name: string
  bare?: boolean
}) {
  const said = useWords(factWords)
  const locale = useLocale()
  const { contact, collected, earlier, note, team, bot, version, channel } = conversation
  const consents = Object.entries(contact.consents)
  return (
    <div className={classes('grid grid-cols-1 gap-6', !bare && 'p-5')}>
      <div className="flex flex-col items-center gap-2 text-center">
        <Avatar decorative name={toldName(contact)} colorKey={contact.id} size="xl" />
        <div className="min-w-0 max-w-full">
          <Link
            href={`/contacts/${contact.id}`}
            className="block truncate text-15 font-semibold hover:text-accent-ink hover:underline"
          >
            {name}
          </Link>
          <div className="text-12 text-ink-3">
            {said.since} <DateTime at={contact.since} format="date" />
          </div>
        </div>
      </div>
      {note ? (
        <FactPart title={said.note}>
          <div className="rounded-control bg-warning-soft px-3 py-2 whitespace-pre-wrap wrap-anywhere text-warning-ink">
            <LongText text={note} />
          </div>
        </FactPart>
      ) : null}
      <FactPart title={said.contact}>
        <KnownFacts facts={contact.facts} none={said.noFacts} />
      </FactPart>
      <FactPart title={said.collected}>
        <KnownFacts facts={collected} none={said.noCollected} />
      </FactPart>
      {consents.length > 0 ? (
        <FactPart title={said.consents}>
          <ul className="grid gap-1">
            {consents.map(([purpose, { given }]) => (
              <li key={purpose} className="flex justify-between gap-2">
                <span className="min-w-0 truncate">{purpose}</span>
                <Badge tone={given ? 'success' : 'neutral'}>{given ? said.given : said.refused}</Badge>
              </li>
            ))}
          </ul>
        </FactPart>
      ) : null}
      <FactPart title={said.conversation}>
        <FactList
          facts={[
            [
              said.bot,
              <Link key="bot" href={`/bots/${bot.id}`} className="text-accent-ink hover:underline">
                {bot.name}
              </Link>,
            ],
            [said.version, String(version.number)],
            [said.channel, channelName(channel)],
            [said.language, languageName(locale, conversation.locale)],
            ...(team ? [[said.team, team] as [string, ReactNode]] : []),
            [said.began, <DateTime key="began" at={conversation.startedAt} format="dateTime" />],
          ]}
        />
      </FactPart>
      {earlier.length > 0 ? (
        <FactPart title={said.earlier}>
          <ul className="-mx-2">
            {earlier.map((one) => (
              <li key={one.id}>
                <Link
                  href={`/inbox/${one.id}`}
                  className="flex justify-between gap-2 rounded-control px-2 py-1.5 transition-colors hover:bg-hover"
                >
                  <span className="truncate">{one.botName}</span>
                  <DateTime at={one.startedAt} className="flex-none text-ink-3" />
                </Link>
              </li>
            ))}
          </ul>
        </FactPart>
      ) : null}
    </div>
  )
}

const factWords = words({
  en: {
    since: 'Known since',
    note: 'Note from the bot',
    contact: 'Contact',
    noFacts: 'Nothing is known of this person yet.',
    collected: 'Collected in this conversation',
    noCollected: 'The bot has not collected anything yet.',
    consents: 'Consents',
    given: 'Given',
    refused: 'Not given',
    conversation: 'Conversation',
    bot: 'Bot',
    version: 'Version',
    channel: 'Channel',
    language: 'Language',
    team: 'Team',
    began: 'Began',
    earlier: 'Earlier conversations',
  },
  fr: {
    since: 'Connu depuis le',
    note: 'Note du bot',
    contact: 'Contact',
    noFacts: 'Rien n’est encore connu de cette personne.',
    collected: 'Recueilli dans cette conversation',
    noCollected: 'Le bot n’a encore rien recueilli.',
    consents: 'Consentements',
    given: 'Donné',
    refused: 'Non donné',
    conversation: 'Conversation',
    bot: 'Bot',
    version: 'Version',
    channel: 'Canal',
    language: 'Langue',
    team: 'Équipe',
    began: 'Commencée',
    earlier: 'Conversations précédentes',
  },
})
