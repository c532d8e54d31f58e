'use client'

import { useParams } from 'next/navigation'
import type { ReactNode } from 'react'
import { useMemo, useState } from 'react'
import { useMay } from '#app/_api/session-gate.tsx'
import { classes } from '#app/_ui/classes.ts'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { Page } from '#app/_ui/page.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { InboxList } from './inbox-list.tsx'
import type { InboxView } from './inbox-view.ts'
import { InboxViewContext } from './inbox-view.ts'
import { inboxWords } from './inbox-words.ts'

/** The list beside what is open; on a phone one at a time. It fills the window: each column scrolls by itself. */
export function InboxFrame({ children }: { children: ReactNode }) {
  const said = useWords(inboxWords)
  const mayAnswer = useMay('agent')
  const open = useParams<{ conversationId?: string }>().conversationId ?? null
  const [view, look] = useState<InboxView>('waiting')
  const viewing = useMemo(() => ({ view, look }), [view])
  if (!mayAnswer) {
    return (
      <Page>
        <EmptyState title={said.forbidden}>{said.forbiddenHelp}</EmptyState>
      </Page>
    )
  }
  return (
    <InboxViewContext value={viewing}>
      <div className="flex h-[calc(100dvh-3rem-var(--bottom-bar,0px))] min-h-0 md:h-dvh">
        <section
          aria-label={said.title}
          className={classes(
            'flex w-full min-w-0 flex-none flex-col border-e border-line md:w-80',
            open && 'max-md:hidden',
          )}
        >
          <InboxList open={open} />
        </section>
        <div className={classes('flex min-w-0 grow', !open && 'max-md:hidden')}>{children}</div>
      </div>
    </InboxViewContext>
  )
}
