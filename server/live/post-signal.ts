import type { z } from 'zod'
import { loadConversation } from '#db/queries/conversations.ts'
import { markSeen } from '#db/queries/seen.ts'
import type { Turn } from '#server/conversations/advance.ts'
import { advance } from '#server/conversations/advance.ts'
import { conversationTopic } from '#server/conversations/engine.ts'
import type { Admitted } from '#server/live/bearer.ts'
import { bearerOf } from '#server/live/bearer.ts'
import { endpoint } from '#server/live/endpoint.ts'
import { jsonResponse } from '#server/live/json-response.ts'
import type { Live } from '#server/live/live.ts'
import { answerOf, reply } from '#server/live/reply.ts'
import type { RequestKey } from '#server/live/request-key.ts'
import { requestKey } from '#server/live/request-key.ts'
import { ofConversation, present, signal } from '#server/live/schemas.ts'
import { Problem } from '#server/problem.ts'

export const postSignal = endpoint(
  {
    id: 'postSignal',
    method: 'post',
    path: '/conversations/{id}/signals',
    summary: 'Do something else than talk',
    description:
      'The visitor types or has seen a message (others are told), asks for a human, begins anew, changes the language, or starts another of the bot’s interrupts. With a human in the conversation, interrupts do nothing.',
    params: ofConversation,
    body: signal,
    token: true,
    keyed: true,
    answers: { 200: { description: 'What was said since, and what is asked now.', schema: present } },
    problems: [400, 401, 403, 404, 409, 413, 422, 429, 503],
  },
  async ({ live, request, params, body, raw }) => {
    const admitted = bearerOf(live, request, params.id)
    live.limits.conversation.take(params.id)
    const key = requestKey(request, raw)
    const turn = await turnOf(live, admitted, body, key)
    return jsonResponse(await reply(live, admitted.where, turn, key && { scope: params.id, key: key.key }))
  },
)

async function turnOf(
  live: Live,
  { where, guard }: Admitted,
  given: z.output<typeof signal>,
  key: RequestKey | null,
): Promise<Turn> {
  if ('typing' in given || 'seen' in given) return tellOthers(live, { where, guard }, given)
  const options = { guard, ...(key && { key: { ...key, answer: answerOf } }) }
  if ('locale' in given) return advance(live.engine, where, { type: 'locale', locale: given.locale }, options)
  const name = 'interrupt' in given ? given.interrupt : 'human' in given ? 'human' : 'restart'
  return advance(live.engine, where, { type: 'interrupt', name }, options)
}

/** What changes nothing in the conversation: those who look at it are told. */
async function tellOthers(
  live: Live,
  { where, guard }: Admitted,
  given: { typing: boolean } | { seen: number },
): Promise<Turn> {
  const { workspace, conversation: id } = where
  const conversation = await loadConversation(live.sql, workspace, id, guard)
  if (!conversation) throw new Problem('notFound')
  guard.admit(conversation)
  const topic = conversationTopic(id)
  if ('typing' in given) {
    live.engine.bus.publish(topic, { type: 'typing', role: 'contact', typing: given.typing })
  } else {
    const seen = await markSeen(live.sql, workspace, id, given.seen)
    live.engine.bus.publish(topic, { type: 'seen', role: 'contact', seq: seen })
  }
  const { owner, assigneeId, agentName, state, seq } = conversation
  return { id, owner, assigneeId, agentName, state, seq, before: seq, events: [] }
}
