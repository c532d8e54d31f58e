'use client'

import { useEffect, useRef, useState } from 'react'
import { useApiClient } from '#app/_api/api-context.ts'
import { isProblem } from '#app/_api/problem.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { Sheet } from '#app/_ui/sheet.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import { contactName } from '#flow/text/contact-name.ts'
import { readTheme } from '#flow/theme/theme.ts'
import { FactsPanel } from '../_facts/facts-panel.tsx'
import { ConversationHead } from './conversation-head.tsx'
import { conversationWords } from './conversation-words.ts'
import { forgetWords } from './forget-words.ts'
import { InboxTranscript } from './inbox-transcript.tsx'
import { ReplyComposer } from './reply-composer.tsx'
import { useConversation } from './use-conversation.ts'
import { useFocusInHand } from './use-focus-in-hand.ts'
import { useSaying } from './use-saying.ts'

/** One conversation: what was said, what can be done, what is known of the person. */
export function ConversationPage({ id }: { id: string }) {
  const said = useWords(conversationWords)
  const locale = useLocale()
  const client = useApiClient()
  const { person } = useSession()
  const [showsFacts, setShowsFacts] = useState(false)
  const { about, opened, head, entries, more, earlier, add, typing, gone } = useConversation(id)
  const saying = useSaying(about, add)
  const isMine = head?.agent?.id === person.id && head.status === 'human'
  const section = useRef<HTMLElement>(null)
  useFocusInHand(section, isMine)
  const last = entries.at(-1)?.seq ?? 0

  // What is on an agent's own screen was seen by them.
  useEffect(() => {
    if (!isMine || last <= (head?.teamSeen ?? 0)) return
    const see = () => {
      if (document.visibilityState === 'visible')
        void client.inbox.seen.mutate({ ...about, seq: last }).catch(() => undefined)
    }
    see()
    document.addEventListener('visibilitychange', see)
    return () => document.removeEventListener('visibilitychange', see)
  }, [client, about, isMine, last, head?.teamSeen])

  const isGone = gone || isProblem(opened.error, 'notFound')
  // Of who was erased nothing stays in this browser either.
  useEffect(() => {
    if (isGone) forgetWords(id)
  }, [isGone, id])

  if (isGone) {
    return (
      <div className="grid grow place-items-center bg-sunken">
        <EmptyState title={said.gone}>{said.goneHelp}</EmptyState>
      </div>
    )
  }
  if (opened.error && !opened.data) {
    return (
      <div className="grow p-4">
        <LoadFailure error={opened.error} onRetry={() => void opened.refetch()} />
      </div>
    )
  }
  if (!opened.data || !head) return <ConversationSkeleton />
  const { data } = opened
  const theme = readTheme(data.bot.theme)
  const name = contactName(data.contact, locale)
  return (
    <>
      <section
        ref={section}
        tabIndex={-1}
        aria-label={name}
        className="flex min-w-0 grow flex-col bg-surface outline-none"
      >
        <ConversationHead
          conversation={data}
          head={head}
          name={name}
          about={about}
          onFacts={() => setShowsFacts(true)}
        />
        <div className="min-h-0 grow">
          <InboxTranscript
            entries={entries}
            outgoing={saying.outgoing}
            own={person.name}
            visitor={name}
            bot={{ name: data.bot.name, picture: theme.avatar }}
            typing={typing}
            seen={head.seen}
            more={more}
            earlier={() => void earlier()}
            retry={saying.retry}
            drop={saying.drop}
          />
        </div>
        <ReplyComposer about={about} conversation={data} head={head} isMine={isMine} saying={saying} />
      </section>
      <aside
        aria-label={said.facts}
        className="w-80 flex-none overflow-y-auto border-s border-line bg-canvas max-xl:hidden"
      >
        <FactsPanel conversation={data} name={name} />
      </aside>
      <Sheet title={said.facts} side="end" open={showsFacts} onOpenChange={setShowsFacts}>
        <FactsPanel conversation={data} name={name} bare />
      </Sheet>
    </>
  )
}

function ConversationSkeleton() {
  return (
    <div className="flex grow flex-col bg-surface">
      <div className="flex h-14 items-center gap-3 border-b border-line px-4">
        <Skeleton className="size-8 rounded-full" />
        <Skeleton className="h-4 w-40" />
      </div>
      <div className="mx-auto grid w-full max-w-[760px] gap-3 p-6">
        <Skeleton className="h-10 w-1/2 rounded-bubble" />
        <Skeleton className="h-10 w-2/5 justify-self-end rounded-bubble" />
        <Skeleton className="h-10 w-3/5 rounded-bubble" />
      </div>
    </div>
  )
}
