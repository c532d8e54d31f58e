import type { ReactNode } from 'react'
import { Avatar } from '#app/_chat/avatar.tsx'
import { Bubble } from '#app/_chat/bubble.tsx'
import type { Message } from '#app/_chat/contract.ts'
import type { Line } from '#app/_chat/transcript-lines.ts'
import { isNotice } from '#app/_chat/transcript-lines.ts'
import type { ChatWords } from '#flow/chat-words/chat-words.ts'

type Props = {
  lines: readonly Line[]
  /** The bot's name and picture; agents come with their own names. */
  name: string
  picture: string
  words: ChatWords
  locale: string
  /** Whose bubbles are the reader's own: the visitor's in the chat, the team's in the inbox. */
  own?: 'contact' | 'team'
  retry?(key: string): void
  drop?(key: string): void
  /** What stands beside a bubble that was said: the simulator's way back to it. */
  beside?: ((message: Message) => ReactNode) | undefined
  /** Draws what a bubble holds: the team's readers fold what is long. */
  draw?: typeof Bubble
}

/** What was said, bubble by bubble, in groups. Inside a log, the reader's own bubbles are not read back to them. */
export function TranscriptView({ lines, ...props }: Props) {
  return lines.map((line) => <LineView key={line.key} line={line} {...props} />)
}

type LineProps = Omit<Props, 'lines'> & { line: Line }

function LineView({ line, own = 'contact', name, picture, words, locale, ...props }: LineProps) {
  const { retry, drop, beside, draw: Content = Bubble } = props
  const { message, outgoing, first, last, newDay } = line
  const { role, type, author, at } = message
  const mine = (role === 'contact') === (own === 'contact')
  const speaker = role === 'contact' ? words.you : role === 'bot' ? name : (author ?? words.agent)
  const time = new Date(at)
  const clock = time.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' })
  return (
    <>
      {newDay && (
        <p className="day-line">
          {dayName(time, locale, words)}, {clock}
        </p>
      )}
      {isNotice(message) ? (
        <p className="day-line notice">{noticeOf(message, words)}</p>
      ) : (
        <div
          className={`line ${mine ? 'mine' : 'theirs'} ${type === 'note' ? type : role} ${first ? 'first' : ''} ${last ? 'last' : ''} ${outgoing?.state ?? ''}`}
          aria-live={mine ? 'off' : undefined}
        >
          {!mine && last && <Avatar picture={role === 'bot' ? picture : ''} name={speaker} />}
          {first && role === 'agent' && <span className="speaker">{speaker}</span>}
          <div className="bubble" dir="auto">
            <span className="unseen">{`${speaker}: `}</span>
            <Content message={message} words={words} locale={locale} />
            {outgoing?.share !== undefined && (
              <progress aria-label={words.sending} max={1} value={outgoing.share} />
            )}
            <time dateTime={at}>{clock}</time>
          </div>
          {!outgoing && beside?.(message)}
          {outgoing && <Fate outgoing={outgoing} words={words} retry={retry} drop={drop} />}
        </div>
      )}
    </>
  )
}

function noticeOf({ type, author, text }: Message, words: ChatWords): string {
  const who = author || words.agent
  const told = type === 'joined' ? words.joins : type === 'left' ? words.leaves : (text ?? '')
  return type === 'notice' ? told : told.replace('#', () => who)
}

type FateProps = { outgoing: NonNullable<Line['outgoing']> } & Pick<Props, 'words' | 'retry' | 'drop'>

/** What becomes of a message that is not there yet, and what can be done about it. */
function Fate({ outgoing: { key, state, trouble, share }, words, retry, drop }: FateProps) {
  const failed = state === 'failed'
  const waits = state === 'waiting' && trouble
  return (
    <p className={failed ? 'fate failed' : waits ? 'fate' : 'fate quiet'} role={failed ? 'alert' : undefined}>
      {failed
        ? trouble === 'large'
          ? words.tooLarge
          : words.notSent
        : waits
          ? words.waiting
          : words.sending}
      {(failed || waits) && (
        <button type="button" onClick={() => retry?.(key)}>
          {words.retry}
        </button>
      )}
      {(failed || share !== undefined) && (
        <button type="button" onClick={() => drop?.(key)}>
          {words.remove}
        </button>
      )}
    </p>
  )
}

function dayName(at: Date, locale: string, words: ChatWords): string {
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / 86_400_000)
  if (days < 2) return days < 1 ? words.today : words.yesterday
  const year = days > 300 ? 'numeric' : undefined
  return at.toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long', year })
}
