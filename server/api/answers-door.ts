import { Hono } from 'hono'
import { z } from 'zod'
import { enterDoor, queryOf, sendFile } from '#server/api/enter-door.ts'
import { locale } from '#server/api/fields.ts'
import { getBot } from '#server/bots/bots.ts'
import { conversationsAsked } from '#server/insights/conversations.ts'
import { answersCsv, answersJson } from '#server/insights/export-answers.ts'
import { Problem } from '#server/problem.ts'
import { safeJson } from '#server/safe-json.ts'
import type { Studio } from '#server/studio.ts'

const shape = z.object({
  workspace: z.uuid(),
  bot: z.uuid(),
  /** Which conversations: what `insights.answers` takes, as JSON. */
  asked: z.string().max(4000).default('{}'),
  format: z.enum(['csv', 'json']),
  separator: z.enum([',', ';']).default(','),
  locale: locale.default('en'),
})

/** GET /api/studio/answers?workspace&bot&asked&format&separator&locale: all that a bot collected, however much it is. */
export function answersDoor(studio: Studio): Hono {
  const door = new Hono()
  door.get('/api/studio/answers', async (context) => {
    const { workspace, bot, format, separator, locale, asked: json } = queryOf(context, shape)
    const { id } = await enterDoor(studio, context, workspace, 'viewer')
    const { name } = await getBot(studio, id, bot)
    const read = conversationsAsked.safeParse({ ...Object(safeJson(json)), bot })
    if (!read.success) throw new Problem('badInput')
    if (format === 'json') {
      const pieces = await answersJson(studio, id, read.data)
      return sendFile(context, pieces, { name: `${name}.json`, type: 'application/json' })
    }
    const pieces = await answersCsv(studio, id, read.data, { separator, locale })
    return sendFile(context, pieces, { name: `${name}.csv`, type: 'text/csv; charset=utf-8' })
  })
  return door
}
