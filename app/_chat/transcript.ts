import type { Conversation, Message, Sending, Snapshot } from '#app/_chat/contract.ts'
import type { Trouble } from '#app/_chat/transport-problem.ts'
import type { Question } from '#flow/run/question.ts'

/** What the visitor said and the server has not confirmed yet. */
export type Outgoing = Sending & {
  /** What is seen of it meanwhile. */
  shown: Pick<Message, 'type' | 'text' | 'file'>
  /** ms since 1970. */
  at: number
  /**
   * `waiting`: for its turn, or for the network. `sent`: taken, and not told among the messages yet. `failed`: until the visitor tries
   * again or takes it back.
   */
  state: 'waiting' | 'sending' | 'sent' | 'failed'
  trouble?: Trouble
  /** 0 to 1 while a file goes up. */
  share?: number
  /** Its own message was already told by the stream. */
  seq?: number
}

/** All that a chat knows of its conversation. */
export type Transcript = {
  conversation: Conversation | null
  /** By `seq`, each once. */
  messages: readonly Message[]
  outgoing: readonly Outgoing[]
  input: Question | null
  /** The highest `seq` known: where to read on. */
  seq: number
  /** A human is writing. */
  typing: { name?: string | undefined } | null
  /** Messages up to this `seq` were said before this page was opened. */
  history: number
  /** Typed words that nobody took: they go back into the composer. */
  returned: string
  /** The names that confirmed messages had while they were outgoing, so that what draws them stays the same. */
  keys: { readonly [seq: number]: string }
}

export type TranscriptAction =
  /** `since`: the highest `seq` that was known when it was asked for. `sent`: the outgoing message that it answers. `history`: all of it is of before. */
  | { type: 'snapshot'; snapshot: Snapshot; since: number; sent?: string; history?: true }
  | { type: 'message'; message: Message }
  | { type: 'input'; input: Question | null; since: number }
  | { type: 'status'; conversation: Conversation; since: number }
  | { type: 'typing'; typing: Transcript['typing'] }
  | { type: 'send'; outgoing: Outgoing }
  | { type: 'change'; key: string; to: Partial<Outgoing> }
  | { type: 'drop'; key: string }
  | { type: 'taken' }
  /** Everything is forgotten; words that were not sent are given back. */
  | { type: 'again' }

/** Before anything was said. */
export const noTranscript: Transcript = {
  conversation: null,
  messages: [],
  outgoing: [],
  input: null,
  seq: 0,
  typing: null,
  history: 0,
  returned: '',
  keys: {},
}

/**
 * What happened, applied. Pure. Messages come by several ways (an answer, the stream, a read after waking) and in any order: each is
 * kept once, and news that are older than what is known change neither the question nor the status.
 */
export function transcript(state: Transcript, action: TranscriptAction): Transcript {
  switch (action.type) {
    case 'snapshot':
      return withSnapshot(state, action)
    case 'message':
      return withMessages(state, [action.message])
    case 'input':
      return action.since < state.seq ? state : { ...state, input: action.input }
    case 'status':
      return action.since < state.seq ? state : withStatus(state, action.conversation)
    case 'typing':
      return { ...state, typing: action.typing }
    case 'send':
      return { ...state, outgoing: [...state.outgoing, action.outgoing] }
    case 'change':
      return withChanged(state, action.key, action.to)
    case 'drop':
      return { ...state, outgoing: state.outgoing.filter(({ key }) => key !== action.key) }
    case 'taken':
      return { ...state, returned: '' }
    case 'again':
      return { ...noTranscript, returned: words(state.outgoing) }
  }
}

function withSnapshot(
  state: Transcript,
  { snapshot, since, sent, history }: Extract<TranscriptAction, { type: 'snapshot' }>,
): Transcript {
  const told = withMessages(state, snapshot.messages)
  if (history) return withSnapshot({ ...told, history: told.seq }, { type: 'snapshot', snapshot, since })
  const known = Math.max(since, ...snapshot.messages.map(({ seq }) => seq))
  const current =
    known < told.seq ? told : { ...withStatus(told, snapshot.conversation), input: snapshot.input }
  return sent === undefined ? current : withoutSent(current, snapshot, sent)
}

/** The answer to a sent message confirms it, or shows that it came too late for its question. */
function withoutSent(state: Transcript, snapshot: Snapshot, sent: string): Transcript {
  const one = state.outgoing.find(({ key }) => key === sent)
  if (!one) return state
  const own = snapshot.messages.find(({ role, seq }) => role === 'contact' && !state.keys[seq])
  const seq = one.seq ?? own?.seq
  if (seq === undefined && one.inputId === undefined) return withChanged(state, sent, { state: 'sent' })
  const outgoing = state.outgoing.filter(({ key }) => key !== sent)
  if (seq !== undefined) return { ...state, outgoing, keys: { ...state.keys, [seq]: sent } }
  return { ...state, outgoing, returned: words([one]) }
}

function words(outgoing: readonly Outgoing[]): string {
  return outgoing.flatMap(({ answer }) => ('text' in answer ? [answer.text] : [])).join('\n')
}

function withChanged(state: Transcript, key: string, to: Partial<Outgoing>): Transcript {
  return { ...state, outgoing: state.outgoing.map((one) => (one.key === key ? { ...one, ...to } : one)) }
}

function withStatus(state: Transcript, conversation: Conversation): Transcript {
  return { ...state, conversation, typing: conversation.status === 'human' ? state.typing : null }
}

function withMessages(state: Transcript, told: readonly Message[]): Transcript {
  const bySeq = new Map(state.messages.map((message) => [message.seq, message]))
  const fresh = told.filter(({ seq }) => !bySeq.has(seq))
  if (fresh.length === 0) return state
  for (const message of fresh) bySeq.set(message.seq, message)
  const messages = [...bySeq.values()].sort((a, b) => a.seq - b.seq)
  const seq = messages[messages.length - 1]?.seq ?? 0
  const typing = fresh.some(({ role }) => role === 'agent') ? null : state.typing
  return fresh.reduce(recognise, { ...state, messages, seq, typing })
}

/** The stream may tell the visitor's own message before the answer to its sending comes back. */
function recognise(state: Transcript, message: Message): Transcript {
  if (message.role !== 'contact') return state
  const own = state.outgoing.find(
    (one) =>
      (one.state === 'sending' || one.state === 'sent') &&
      one.seq === undefined &&
      one.shown.text === message.text &&
      one.shown.file?.url === message.url,
  )
  if (!own) return state
  const keys = { ...state.keys, [message.seq]: own.key }
  if (own.state === 'sending') return { ...withChanged(state, own.key, { seq: message.seq }), keys }
  return { ...state, keys, outgoing: state.outgoing.filter((one) => one !== own) }
}
