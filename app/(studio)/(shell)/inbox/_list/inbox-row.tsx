'use client'

import { Clock } from 'lucide-react'
import Link from 'next/link'
import { memo } from 'react'
import type { Answers } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { Avatar } from '#app/_ui/avatar.tsx'
import { classes } from '#app/_ui/classes.ts'
import { DateTime } from '#app/_ui/date-time.tsx'
import { useNow } from '#app/_ui/use-now.ts'
import { VisuallyHidden } from '#app/_ui/visually-hidden.tsx'
import { useFormats } from '#app/_words/use-formats.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { contactName, toldName } from '#flow/text/contact-name.ts'
import { inboxWords } from './inbox-words.ts'
import { patienceColor, patienceOf } from './patience.ts'
import { plainText } from './plain-text.ts'

export type Row = Answers['inbox']['list']['rows'][number]

/** One conversation of the list: who, what was said last, how long they have waited. Bold while unread. */
export const InboxRow = memo(function InboxRow({ row, current }: { row: Row; current: boolean }) {
  const said = useWords(inboxWords)
  const locale = useLocale()
  const { person } = useSession()
  const name = contactName(row.contact, locale)
  const unread = row.unread && row.status === 'human'
  const goesOn = useGoingOn(row.until)
  const by = row.last?.by
  const speaker = by ? (by.id === person.id ? said.you : by.name || said.team) : ''
  return (
    <Link
      href={`/inbox/${row.id}`}
      aria-current={current ? 'page' : undefined}
      className={classes(
        'flex gap-3 border-b border-line px-4 py-3 transition-colors hover:bg-hover focus-visible:-outline-offset-2',
        current && 'bg-selected hover:bg-selected',
      )}
    >
      <Avatar decorative name={toldName(row.contact)} colorKey={row.contact.id} size="lg" />
      <span className="min-w-0 grow">
        <span className="flex items-baseline justify-between gap-2">
          <span
            className={classes('truncate', unread ? 'font-semibold text-ink-1' : 'font-medium text-ink-1')}
          >
            {name}
            {unread ? <VisuallyHidden>, {said.unread}</VisuallyHidden> : null}
          </span>
          {row.waitingSince && row.status === 'human' ? (
            <Waited since={row.waitingSince} />
          ) : (
            <DateTime at={row.at} className="flex-none text-12 text-ink-3" />
          )}
        </span>
        <span
          className={classes('mt-0.5 line-clamp-2 text-13', unread ? 'font-medium text-ink-1' : 'text-ink-2')}
        >
          {speaker ? (
            <span className="text-ink-3">
              {speaker}
              {locale === 'fr' ? '\u00a0: ' : ': '}
            </span>
          ) : null}
          {row.last ? plainText(row.last.text) : said.noMessage}
        </span>
        <span className="mt-1 flex items-center gap-1.5 text-12 text-ink-3">
          {unread ? <span aria-hidden className="size-2 flex-none rounded-full bg-accent" /> : null}
          <span className="truncate">
            {[
              row.bot.name,
              row.team,
              row.agent && row.agent.id !== person.id ? said.taken(row.agent.name) : '',
              row.status === 'active' ? said.withBot : '',
              goesOn ? said.botAt(goesOn) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      </span>
    </Link>
  )
})

/** At what time the bot goes on, when it is a matter of hours; null: it is not. */
export function useGoingOn(until: string | Date | null): string | null {
  const { time } = useFormats()
  const now = useNow()
  const left = until ? new Date(until).getTime() - now : 0
  return until && now !== 0 && left > 0 && left < 12 * 3_600_000 ? time(until) : null
}

/** How long somebody has waited, in the colour of their patience. */
export function Waited({ since, words: full = false }: { since: string | Date; words?: boolean }) {
  const said = useWords(inboxWords)
  const { duration } = useFormats()
  const now = useNow()
  if (now === 0) return null
  const waited = Math.max(0, now - new Date(since).getTime())
  const minutes = Math.floor(waited / 60_000)
  const time = minutes < 1 ? `< ${duration(60)}` : duration(minutes * 60)
  return (
    <span
      className={classes(
        'inline-flex flex-none items-center gap-1 text-12 font-medium tabular-nums',
        patienceColor[patienceOf(waited)],
      )}
    >
      <Clock className="size-3.5" />
      <span aria-hidden={!full}>{full ? said.waits(time) : time}</span>
      {full ? null : <VisuallyHidden>{said.waits(time)}</VisuallyHidden>}
    </span>
  )
}
