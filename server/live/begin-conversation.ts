import type { z } from 'zod'
import { isMissingRow, isUniqueViolation } from '#db/database-trouble.ts'
import { newId } from '#db/new-id.ts'
import { loadConversation } from '#db/queries/conversations.ts'
import type { LiveBot } from '#db/queries/publications.ts'
import { findLiveBot } from '#db/queries/publications.ts'
import { findOpenConversation, isKnown } from '#db/queries/visitors.ts'
import { conversationToken } from '#server/access/conversation-token.ts'
import { unseal, userSecretPlace } from '#server/access/seal.ts'
import { visitorHash, visitorSecret, vouchedFor } from '#server/access/visitor.ts'
import type { Turn } from '#server/conversations/advance.ts'
import { sameBody } from '#server/conversations/advance.ts'
import { begin } from '#server/conversations/begin.ts'
import { admitOrigin } from '#server/live/cross-origin.ts'
import { endpoint } from '#server/live/endpoint.ts'
import { jsonResponse } from '#server/live/json-response.ts'
import { callerOf } from '#server/live/limits.ts'
import type { Live } from '#server/live/live.ts'
import { readPresent } from '#server/live/read-present.ts'
import { answerOf, reply } from '#server/live/reply.ts'
import type { RequestKey } from '#server/live/request-key.ts'
import { requestKey } from '#server/live/request-key.ts'
import type { Present } from '#server/live/schemas.ts'
import { beginning, begun, ofBot } from '#server/live/schemas.ts'
import type { Comer } from '#server/live/who-comes.ts'
import { whoComes } from '#server/live/who-comes.ts'
import { Problem } from '#server/problem.ts'

type Body = z.output<typeof beginning>

export const beginConversation = endpoint(
  {
    id: 'beginConversation',
    method: 'post',
    path: '/bots/{slug}/conversations',
    summary: 'Begin a conversation',
    description:
      'Begins a conversation with the published bot of this address. Keep `token` (it opens this conversation) and `visitor` (it makes the next conversation the same person’s); neither belongs in an address.',
    params: ofBot,
    body: beginning,
    token: false,
    keyed: true,
    answers: {
      200: { description: 'With `resume`: the visitor’s conversation that was still open.', schema: begun },
      201: { description: 'The conversation, and what the bot says first.', schema: begun },
    },
    problems: [400, 401, 403, 404, 413, 422, 429, 503],
  },
  async ({ live, request, params, body, raw }) => {
    live.limits.begin.take(callerOf(request))
    const key = requestKey(request, raw)
    for (let tries = 0; ; tries++) {
      try {
        return await beginOnce(live, request, params.slug, body, key)
      } catch (error) {
        // The same key, or the same person, at the same moment: look again, they are there now; or gone, if they were being erased.
        if (tries >= 5 || !(isUniqueViolation(error) || isMissingRow(error))) throw error
      }
    }
  },
)

async function beginOnce(
  live: Live,
  request: Request,
  slug: string,
  body: Body,
  key: RequestKey | null,
): Promise<Response> {
  const bot = await findLiveBot(live.aside, slug, {
    visitor: body.visitor === undefined ? null : visitorHash(body.visitor),
    user: body.user?.id ?? null,
    key: key?.key ?? null,
  })
  if (!bot) throw new Problem('notFound')
  admitOrigin(request, bot.allowedSites, live)
  if (body.user && !isVouchedFor(live, bot, body.user)) throw new Problem('wrongToken')
  const { kept, workspace } = bot
  if (kept && key) {
    if (!sameBody(kept, key)) throw new Problem('keyReused')
    return repeat(live, bot, kept, body, key)
  }

  const id = newId(live.engine.now())
  const comer = whoComes(bot, { visitor: body.visitor, user: body.user?.id }, visitorSecret(live.keys, id))
  if (body.resume && !comer.contact.isNew) {
    const open = await findOpenConversation(live.db, workspace, { contact: comer.contact.id, bot: bot.botId })
    if (open && comer.visitor === body.visitor) return resume(live, bot, open, comer)
  }
  const turn = await begin(live.engine, {
    workspace,
    id,
    botId: bot.botId,
    versionId: bot.versionId,
    channel: 'web',
    contact: comer.contact,
    identities: comer.identities,
    allowedSites: bot.allowedSites,
    ...(body.locale && { locale: body.locale }),
    ...(body.attributes && { attributes: body.attributes }),
    ...(key && { key: { ...key, scope: bot.botId, answer: answerOf } }),
  })
  const present = await reply(
    live,
    { workspace, conversation: id },
    turn,
    key && { scope: bot.botId, key: key.key },
  )
  return answer(live, bot, 201, present, comer.visitor)
}

async function repeat(
  live: Live,
  bot: LiveBot,
  kept: NonNullable<LiveBot['kept']>,
  body: Body,
  { key }: RequestKey,
): Promise<Response> {
  const { workspace } = bot
  const where = { workspace, conversation: kept.conversationId }
  const conversation = await loadConversation(live.sql, workspace, kept.conversationId)
  if (!conversation) throw new Problem('notFound')
  const { id, owner, assigneeId, agentName, state, seq } = conversation
  const turn: Turn = { id, owner, assigneeId, agentName, state, seq, before: 0, events: [], repeated: kept }
  const present = await reply(live, where, turn, { scope: bot.botId, key })
  const fresh = visitorSecret(live.keys, id)
  const wasFresh = await isKnown(live.db, workspace, { kind: 'visitor', value: visitorHash(fresh) })
  return answer(live, bot, 201, present, wasFresh || !body.visitor ? fresh : body.visitor, conversation.epoch)
}

async function resume(
  live: Live,
  bot: LiveBot,
  open: { id: string; epoch: number },
  comer: Comer,
): Promise<Response> {
  const where = { workspace: bot.workspace, conversation: open.id }
  const { present } = await readPresent(live, where, { sites: false, admit: () => undefined }, 0)
  return answer(live, bot, 200, present, comer.visitor, open.epoch)
}

function answer(
  { keys }: Live,
  { workspace }: LiveBot,
  status: number,
  { conversation, messages, input }: Present,
  visitor: string,
  epoch = 0,
): Response {
  const token = conversationToken(keys, workspace, conversation.id, epoch)
  return jsonResponse({ conversation, token, visitor, messages, input }, { status })
}

function isVouchedFor({ keys }: Live, bot: LiveBot, user: NonNullable<Body['user']>): boolean {
  const secret = bot.userSecret && unseal(keys, userSecretPlace(bot.botId), bot.userSecret)
  return secret !== null && secret !== undefined && vouchedFor(secret, user)
}
