import { Avatar } from '#app/_chat/avatar.tsx'
import { Bubble } from '#app/_chat/bubble.tsx'
import type { ChatWords } from '#app/_chat/chat-words.ts'
import type { Line } from '#app/_chat/transcript-lines.ts'

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
}

/** What was said, bubble by bubble, in groups. It announces nothing by itself: see `Announcer`. */
export function TranscriptView({ lines, own = 'contact', ...props }: Props) {
  return lines.map((line) => {
    const mine = (line.message.role === 'contact') === (own === 'contact')
    return <LineView key={line.key} line={line} mine={mine} {...props} />
  })
}

function LineView({ line, mine, name, picture, words, locale, retry, drop }: Props0) {
  const { message, outgoing, first, last, newDay } = line
  const speaker =
    message.role === 'contact' ? words.you : message.role === 'agent' ? (message.author ?? words.agent) : name
  const at = new Date(message.at)
  return (
    <>
      {newDay && <p className="day-line">{dayName(at, locale, words)}</p>}
      <div
        className={[
          'line',
          mine ? 'mine' : 'theirs',
          message.role,
          first && 'first',
          last && 'last',
          outgoing?.state,
        ]
          .filter(Boolean)
          .join(' ')}
      >
        {!mine && last && <Avatar picture={message.role === 'bot' ? picture : ''} name={speaker} />}
        {first && message.role === 'agent' && <span className="speaker">{speaker}</span>}
        <div className="bubble" dir="auto">
          <span className="unseen">{`${speaker}: `}</span>
          <Bubble message={message} words={words} locale={locale} />
          {outgoing?.share !== undefined && (
            <progress aria-label={words.sending} max={1} value={outgoing.share} />
          )}
        </div>
        <time dateTime={message.at}>
          {at.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })}
        </time>
        {outgoing && <Fate outgoing={outgoing} words={words} retry={retry} drop={drop} />}
      </div>
    </>
  )
}

type Props0 = Omit<Props, 'lines' | 'own'> & { line: Line; mine: boolean }

/** What becomes of a message that is not there yet. */
function Fate({
  outgoing,
  words,
  retry,
  drop,
}: { outgoing: NonNullable<Line['outgoing']> } & Pick<Props, 'words' | 'retry' | 'drop'>) {
  const { key, state, trouble, share } = outgoing
  if (state === 'failed') {
    return (
      <p className="fate failed" role="alert">
        {trouble === 'large' ? words.tooLarge : words.notSent}
        <button type="button" onClick={() => retry?.(key)}>
          {words.retry}
        </button>
        <button type="button" onClick={() => drop?.(key)}>
          {words.remove}
        </button>
      </p>
    )
  }
  if (share !== undefined) {
    return (
      <p className="fate">
        <button type="button" onClick={() => drop?.(key)}>
          {words.remove}
        </button>
      </p>
    )
  }
  if (state === 'waiting' && trouble) {
    return (
      <p className="fate">
        {words.waiting}
        <button type="button" onClick={() => retry?.(key)}>
          {words.retry}
        </button>
      </p>
    )
  }
  return <p className="fate quiet">{words.sending}</p>
}

function dayName(at: Date, locale: string, words: ChatWords): string {
  const midnight = new Date().setHours(0, 0, 0, 0)
  if (at.getTime() >= midnight) return words.today
  if (at.getTime() >= midnight - 86_400_000) return words.yesterday
  const thisYear = at.getFullYear() === new Date().getFullYear()
  return at.toLocaleDateString(locale, {
    ...{ weekday: 'long', day: 'numeric', month: 'long' },
    ...(!thisYear && { year: 'numeric' }),
  })
}
