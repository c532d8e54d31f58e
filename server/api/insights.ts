import { z } from 'zod'
import { bot } from '#server/api/fields.ts'
import { router, workspaceProcedure } from '#server/api/init.ts'
import { answersOf } from '#server/insights/answers.ts'
import { botFigures } from '#server/insights/bot-figures.ts'
import { conversationKey, conversationsAsked, conversationsOf } from '#server/insights/conversations.ts'
import { figuresOf } from '#server/insights/figures.ts'
import { period } from '#server/insights/period.ts'
import { readTranscript } from '#server/insights/transcript.ts'

const page = z.object({ after: conversationKey.optional(), limit: z.int().min(1).max(200).default(50) })
const reading = workspaceProcedure('viewer')

/** What conversations came to: figures, the conversations themselves, what they collected. */
export const insightsRouter = router({
  bots: reading
    .input(z.object({ period: z.int().min(1).max(400).default(28) }))
    .query(({ ctx, input }) => botFigures(ctx.studio, ctx.workspace, input)),
  figures: reading
    .input(z.object({ bot, period, version: z.uuid().optional() }))
    .query(({ ctx, input }) => figuresOf(ctx.studio, ctx.workspace, input)),
  conversations: reading
    .input(conversationsAsked.extend(page.shape))
    .query(({ ctx, input: { after, limit, workspace: _, ...asked } }) =>
      conversationsOf(ctx.studio, ctx.workspace, asked, { after, limit }),
    ),
  conversation: reading
    .input(z.object({ bot, conversation: z.uuid() }))
    .query(({ ctx, input }) => readTranscript(ctx.studio, ctx.workspace, input)),
  answers: reading
    .input(conversationsAsked.extend(page.shape))
    .query(({ ctx, input: { after, limit, workspace: _, ...asked } }) =>
      answersOf(ctx.studio, ctx.workspace, asked, { after, limit }),
    ),
})
