'use client'

import { useMemo, useRef } from 'react'
import { Avatar } from '#app/_chat/avatar.tsx'
import { regionalLocale } from '#app/_chat/regional-locale.ts'
import type { Outgoing } from '#app/_chat/transcript.ts'
import { transcriptLines } from '#app/_chat/transcript-lines.ts'
import { TranscriptView } from '#app/_chat/transcript-view.tsx'
import { useChatWords } from '#app/_chat/use-chat-words.ts'
import { useFollow } from '#app/_chat/use-follow.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { FoldedBubble } from '#app/(studio)/_transcript/folded-bubble.tsx'
import { conversationWords } from './conversation-words.ts'
import type { Entry } from './entry-messages.ts'
import { entryMessages, stillComing } from './entry-messages.ts'
import { ShadowTranscript } from './shadow-transcript.tsx'

type Props = {
  entries: readonly Entry[]
  outgoing: readonly Outgoing[]
  /** The agent's own name, for what is still on its way. */
  own: string
  visitor: string
  bot: { name: string; picture: string }
  /** The visitor is writing. */
  typing: boolean
  /** The visitor has seen the last thing that an agent said. */
  seen: number
  more: boolean
  earlier: () => void
  retry: (key: string) => void
  drop: (key: string) => void
}

/** What was said, as the visitor's chat draws it: visitor on one side, bot and agents on the other. */
export function InboxTranscript(props: Props) {
  const said = useWords(conversationWords)
  const locale = useLocale()
  const { entries, own, visitor, bot, typing, seen, more } = props
  // The stream may tell of it before the answer comes: it is not there twice.
  const outgoing = useMemo(() => stillComing(props.outgoing, entries), [props.outgoing, entries])
  const chatWords = useChatWords(locale)
  const words = useMemo(() => ({ ...chatWords, you: visitor }), [chatWords, visitor])
  const lines = useMemo(() => {
    const coming = new Map(outgoing.map((one) => [one.key, one]))
    const messages = [
      ...entryMessages(entries, said),
      ...outgoing.map(({ key, shown, at }) => ({
        ...{ ...shown, id: key, seq: 0, role: 'agent' as const, author: own },
        at: new Date(at).toISOString(),
      })),
    ]
    return transcriptLines(messages, { outgoing: [], keys: {} }).map((line) => {
      const one = coming.get(line.key)
      return one ? { ...line, outgoing: one } : line
    })
  }, [entries, outgoing, own, said])
  const last = entries.findLast((entry) => entry.type === 'message')
  const isSeen = last?.type === 'message' && last.message.role === 'agent' && last.seq <= seen
  return (
    <ShadowTranscript>
      <Scrolling>
        {more ? (
          <button type="button" className="earlier" onClick={props.earlier}>
            {said.earlier}
          </button>
        ) : null}
        <div role="log" aria-label={words.conversation}>
          <TranscriptView
            lines={lines}
            name={bot.name}
            picture={bot.picture}
            words={words}
            locale={regionalLocale(locale)}
            own="team"
            draw={FoldedBubble}
            retry={props.retry}
            drop={props.drop}
          />
        </div>
        {isSeen && outgoing.length === 0 ? <p className="seen">{said.seen}</p> : null}
        {typing ? (
          <div className="line theirs last waits" role="status">
            <Avatar picture="" name={visitor} />
            <span className="unseen">{said.writing(visitor)}</span>
            <span className="bubble dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
          </div>
        ) : null}
      </Scrolling>
    </ShadowTranscript>
  )
}

function Scrolling({ children }: { children: React.ReactNode }) {
  const scroller = useRef<HTMLDivElement>(null)
  useFollow(scroller)
  return (
    <div className="chat">
      <div className="scroll" ref={scroller}>
        <div className="column">{children}</div>
      </div>
    </div>
  )
}
