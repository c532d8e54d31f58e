import { z } from 'zod'
import { bot, token } from '#server/api/fields.ts'
import { limited, publicProcedure, router, workspaceProcedure } from '#server/api/init.ts'
import { createTryLink, openTryLink, revokeTryLink, tryLinksOf } from '#server/publishing/try-links.ts'

/** Links by which colleagues try a draft. */
export const tryLinksRouter = router({
  list: workspaceProcedure('editor')
    .input(z.object({ bot }))
    .query(({ ctx, input }) => tryLinksOf(ctx.studio, ctx.workspace, input.bot)),
  create: workspaceProcedure('editor')
    .input(z.object({ bot, days: z.int().min(1).max(90).default(14) }))
    .mutation(({ ctx, input }) => createTryLink(ctx.studio, ctx.workspace, ctx.person, input)),
  revoke: workspaceProcedure('editor')
    .input(z.object({ bot, link: z.uuid() }))
    .mutation(({ ctx, input }) => revokeTryLink(ctx.studio, ctx.workspace, input)),
  open: publicProcedure
    .use(limited('link'))
    .input(z.object({ token }))
    .query(({ ctx, input }) => openTryLink(ctx.studio, input.token)),
})
