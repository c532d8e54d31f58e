import { readMessages } from '#db/queries/conversation-events.ts'
import type { KeptAnswer, LoadedConversation } from '#db/queries/conversations.ts'
import { loadConversation } from '#db/queries/conversations.ts'
import { keepAnswer } from '#db/queries/idempotency-keys.ts'
import type { JsonObject } from '#flow/json.ts'
import type { Turn, Where } from '#server/conversations/advance.ts'
import { conversationTopic } from '#server/conversations/engine.ts'
import type { Live } from '#server/live/live.ts'
import { withPlace } from '#server/live/read-present.ts'
import type { Present } from '#server/live/schemas.ts'
import { conversationView, inputView, isAtRest, messageViews } from '#server/live/view.ts'
import { Problem } from '#server/problem.ts'

/** How long a POST waits for the bot at most. */
const patienceMs = 10_000

/** What is kept of an answer: all but the messages, which are the events up to `seq`. */
type Kept = Pick<Present, 'conversation' | 'input'> & { seq: number }

/** What is to be kept with a key when the turn commits; null when the bot is still at work and the answer not known yet. */
export function answerOf(turn: Turn): JsonObject | null {
  if (!isAtRest(turn.state)) return null
  const { state, seq } = turn
  return {
    conversation: conversationView(turn),
    input: inputView(state),
    seq,
  } satisfies Kept as JsonObject
}

/**
 * What a POST is answered: the conversation with the messages since the turn began, as soon as the bot is at rest, or as it is after 10
 * seconds. A repeated request is answered as it was.
 */
export async function reply(
  live: Live,
  where: Where,
  turn: Turn,
  key: { scope: string; key: string } | null,
): Promise<Present> {
  const { repeated } = turn
  if (repeated?.answer) return recall(live, where, repeated, repeated.answer)
  if (!repeated && isAtRest(turn.state)) {
    const { state, events } = turn
    return {
      conversation: await withPlace(live.sql, where.workspace, conversationView(turn)),
      messages: messageViews(events),
      input: inputView(state),
    }
  }
  const rested = await untilRest(live, where)
  const { state, seq } = rested
  const shown = await withPlace(live.sql, where.workspace, conversationView(rested))
  const kept: Kept = { conversation: shown, input: inputView(state), seq }
  const answer = key
    ? await keepAnswer(live.sql, where.workspace, { ...key, answer: kept as JsonObject })
    : kept
  return recall(live, where, { fromSeq: turn.before }, answer as JsonObject)
}

async function recall(
  { sql }: Live,
  { workspace, conversation }: Where,
  { fromSeq }: Pick<KeptAnswer, 'fromSeq'>,
  answer: JsonObject,
): Promise<Present> {
  const { conversation: shown, input, seq } = answer as unknown as Kept
  const events = await readMessages(sql, workspace, conversation, { after: fromSeq, upTo: seq })
  return { conversation: shown, messages: messageViews(events), input }
}

/** The conversation when the bot is at rest, or as it is when patience (or this process) ends. */
async function untilRest(live: Live, where: Where): Promise<LoadedConversation> {
  const deadline = AbortSignal.any([AbortSignal.timeout(patienceMs), live.closing])
  let changed = Promise.withResolvers<void>()
  const unsubscribe = live.engine.bus.subscribe(conversationTopic(where.conversation), () =>
    changed.resolve(),
  )
  const giveUp = () => changed.resolve()
  deadline.addEventListener('abort', giveUp)
  try {
    for (;;) {
      const conversation = await loadConversation(live.sql, where.workspace, where.conversation)
      if (!conversation) throw new Problem('notFound')
      if (deadline.aborted || isAtRest(conversation.state)) return conversation
      await changed.promise
      changed = Promise.withResolvers()
    }
  } finally {
    deadline.removeEventListener('abort', giveUp)
    unsubscribe()
  }
}
