import type { ChatEngine } from '#app/_chat/chat-engine.ts'
import type { ChatState } from '#app/_chat/chat-state.ts'
import type { ChatWords } from '#flow/chat-words/chat-words.ts'

/** What the header says of how it stands. */
export function chatStatus(
  { transcript: { conversation, typing }, phase }: ChatState,
  words: ChatWords,
): string {
  const { agent, waiting, status } = conversation ?? {}
  if (typing) return `${typing.name ?? agent?.name ?? words.agent} ${words.writing}`
  if (phase === 'starting') return words.connecting
  if (status !== 'human') return words.bot
  if (agent) return `${agent.name} ${words.joined}`
  return waiting ? words.place.replace('#', `${waiting.place}`) : words.inQueue
}

/** What is in the way just now, told once. */
export function ChatBanner({
  state: { online, trouble, phase },
  words,
}: {
  state: ChatState
  words: ChatWords
}) {
  const text = !online
    ? words.offline
    : phase === 'refused'
      ? ''
      : trouble === 'offline'
        ? words.trouble
        : trouble === 'busy'
          ? words.busy
          : ''
  return (
    <div role="status" className="banner" hidden={!text}>
      {text}
    </div>
  )
}

/** In the composer's place when there is nobody to write to. */
export function ChatOver({
  state: { phase, trouble },
  words,
  engine,
}: {
  state: ChatState
  words: ChatWords
  engine: ChatEngine
}) {
  const refused = phase === 'refused'
  const said = !refused
    ? trouble === 'gone'
      ? words.gone
      : words.ended
    : trouble === 'forbidden'
      ? words.forbidden
      : words.unavailable
  return (
    <div className="over">
      <p role="status">{said}</p>
      <button type="button" className="confirm" onClick={refused ? engine.open : engine.again}>
        {refused ? words.retry : words.again}
      </button>
    </div>
  )
}
