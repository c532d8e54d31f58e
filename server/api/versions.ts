import { z } from 'zod'
import { bot, session } from '#server/api/fields.ts'
import { router, workspaceProcedure } from '#server/api/init.ts'
import { publish } from '#server/publishing/publish.ts'
import {
  goLiveWith,
  openVersion,
  restoreVersion,
  setOnline,
  versionsOf,
} from '#server/publishing/versions.ts'

const version = z.uuid()

/** What was published, and what is live. */
export const versionsRouter = router({
  list: workspaceProcedure('viewer')
    .input(z.object({ bot, before: z.int().min(1).optional(), limit: z.int().min(1).max(200).default(50) }))
    .query(({ ctx, input }) => versionsOf(ctx.studio, ctx.workspace, input)),
  open: workspaceProcedure('viewer')
    .input(z.object({ bot, version }))
    .query(({ ctx, input }) => openVersion(ctx.studio, ctx.workspace, input)),
  publish: workspaceProcedure('editor')
    .input(
      z.object({
        bot,
        revision: z.int().min(0),
        note: z.string().trim().max(500).default(''),
        force: z.boolean().default(false),
      }),
    )
    .mutation(({ ctx, input }) => publish(ctx.studio, ctx.workspace, ctx.person, input)),
  restore: workspaceProcedure('editor')
    .input(z.object({ bot, version, session }))
    .mutation(({ ctx, input }) => restoreVersion(ctx.studio, ctx.workspace, ctx.person, input)),
  goLive: workspaceProcedure('editor')
    .input(z.object({ bot, version }))
    .mutation(({ ctx, input }) => goLiveWith(ctx.studio, ctx.workspace, input)),
  setOnline: workspaceProcedure('editor')
    .input(z.object({ bot, online: z.boolean() }))
    .mutation(({ ctx, input }) => setOnline(ctx.studio, ctx.workspace, input)),
})
