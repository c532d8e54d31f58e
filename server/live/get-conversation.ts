import { z } from 'zod'
import { bearerOf } from '#server/live/bearer.ts'
import { endpoint } from '#server/live/endpoint.ts'
import { jsonResponse } from '#server/live/json-response.ts'
import { readPresent } from '#server/live/read-present.ts'
import { ofConversation, present } from '#server/live/schemas.ts'

export const getConversation = endpoint(
  {
    id: 'getConversation',
    method: 'get',
    path: '/conversations/{id}',
    summary: 'See where a conversation stands',
    description:
      'The messages after `after`, oldest first (at most 1,000: ask again from the last one), and what is asked now.',
    params: ofConversation,
    query: z.object({ after: z.coerce.number().int().min(0).max(2_147_483_647).default(0) }),
    token: true,
    answers: { 200: { description: 'The conversation.', schema: present } },
    problems: [401, 403, 404, 422, 429, 503],
  },
  async ({ live, request, params, query }) => {
    const { where, guard } = bearerOf(live, request, params.id)
    const { present } = await readPresent(live, where, guard, query.after)
    return jsonResponse(present)
  },
)
