import type { BotFace } from '#server/live/bot-face.ts'
import { botFace, faceAbroad, readBotFace } from '#server/live/bot-face.ts'
import { admitOrigin } from '#server/live/cross-origin.ts'
import { endpoint } from '#server/live/endpoint.ts'
import { ofBot } from '#server/live/schemas.ts'
import { rememberSite } from '#server/live/seen-on.ts'
import { Problem } from '#server/problem.ts'

export const getBot = endpoint(
  {
    id: 'getBot',
    method: 'get',
    path: '/bots/{slug}',
    summary: 'What a bot looks like',
    description:
      'The name, languages and looks of a bot that is live: all that a chat needs before it begins.',
    params: ofBot,
    token: false,
    answers: { 200: { description: 'The bot.', schema: botFace } },
    problems: [403, 404, 429, 503],
  },
  async ({ live, request, params }) => {
    const found = await readBotFace(live, params.slug)
    if (!found) throw new Problem('notFound')
    admitOrigin(request, found.allowedSites, live)
    rememberSite(request.headers.get('origin'), params.slug)
    // Each page of a site asks for it: a new look may take a minute to be seen.
    const { name, languages } = found
    const face = faceAbroad(found.face, live.environment.baseUrl ?? request.url)
    return Response.json({ ...face, name, languages } satisfies BotFace, {
      headers: { 'access-control-allow-origin': '*', 'cache-control': 'private, max-age=60', vary: 'origin' },
    })
  },
)
