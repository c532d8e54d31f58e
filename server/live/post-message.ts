import type { z } from 'zod'
import type { Answer } from '#flow/run/event.ts'
import type { Where } from '#server/conversations/advance.ts'
import { advance } from '#server/conversations/advance.ts'
import { bearerOf } from '#server/live/bearer.ts'
import { endpoint } from '#server/live/endpoint.ts'
import { fileOf } from '#server/live/file-of.ts'
import { jsonResponse } from '#server/live/json-response.ts'
import type { Live } from '#server/live/live.ts'
import { answerOf, reply } from '#server/live/reply.ts'
import { requestKey } from '#server/live/request-key.ts'
import { answer, ofConversation, present } from '#server/live/schemas.ts'

export const postMessage = endpoint(
  {
    id: 'postMessage',
    method: 'post',
    path: '/conversations/{id}/messages',
    summary: 'Say something',
    description:
      'Answers the present question, or anything else the visitor says. Answered when the bot has said what it has to say (it asks, waits, is with a human, has ended), or after 10 seconds with `pending`. An answer that does not fit is a turn like any other: the bot says so and asks again. With an `inputId` that is no longer the present one, nothing happens.',
    params: ofConversation,
    body: answer,
    token: true,
    keyed: true,
    answers: { 200: { description: 'What was said since, and what is asked now.', schema: present } },
    problems: [400, 401, 403, 404, 409, 413, 422, 429, 503],
  },
  async ({ live, request, params, body, raw }) => {
    const { where, guard } = bearerOf(live, request, params.id)
    live.limits.conversation.take(params.id)
    const key = requestKey(request, raw)
    const { inputId, ...given } = body
    const answer = await answerGiven(live, where, given)
    const cause = { type: 'answer' as const, answer, ...(inputId !== undefined && { inputId }) }
    const turn = await advance(live.engine, where, cause, {
      guard,
      ...(key && { key: { ...key, answer: answerOf } }),
    })
    return jsonResponse(await reply(live, where, turn, key && { scope: params.id, key: key.key }))
  },
)

type Given =
  z.output<typeof answer> extends infer A ? (A extends unknown ? Omit<A, 'inputId'> : never) : never

async function answerGiven(live: Live, where: Where, given: Given): Promise<Answer> {
  if (!('file' in given)) return given
  const { file } = given
  return { file: await fileOf(live, where, typeof file === 'string' ? file : file.id) }
}
