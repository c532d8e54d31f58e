import { tracked } from '@trpc/server'
import { z } from 'zod'
import { change } from '#flow/edit/change.ts'
import { bot, session } from '#server/api/fields.ts'
import { router, workspaceProcedure } from '#server/api/init.ts'
import { editFlow } from '#server/flows/edit-flow.ts'
import { history, logSince } from '#server/flows/log.ts'
import { openDraft } from '#server/flows/open-draft.ts'
import { moveTo } from '#server/flows/presence.ts'
import { watchDraft } from '#server/flows/watch-draft.ts'

const revision = z.int().min(0)
const place = z.string().max(64).nullable()

/** Drafts: what editors draw together. */
export const flowsRouter = router({
  open: workspaceProcedure('viewer')
    .input(z.object({ bot }))
    .query(({ ctx, input }) => openDraft(ctx.studio, ctx.workspace, input.bot)),
  edit: workspaceProcedure('editor')
    .input(
      z.object({
        bot,
        session,
        changes: z.array(change).min(1).max(1000),
        after: revision,
        // Pages from before it was asked for know the first.
        format: z.int().min(0).default(1),
      }),
    )
    .mutation(({ ctx, input }) => editFlow(ctx.studio, ctx.workspace, ctx.person, input)),
  changesAfter: workspaceProcedure('viewer')
    .input(z.object({ bot, after: revision }))
    .query(({ ctx, input }) => logSince(ctx.studio, ctx.workspace, input)),
  history: workspaceProcedure('viewer')
    .input(
      z.object({
        bot,
        before: revision.optional(),
        session: session.optional(),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .query(({ ctx, input }) => history(ctx.studio, ctx.workspace, input)),
  here: workspaceProcedure('viewer')
    .input(z.object({ bot, session, flow: place, block: place }))
    .mutation(({ ctx, input }) => moveTo(ctx.studio, ctx.workspace, ctx.person, input)),
  watch: workspaceProcedure('viewer')
    .input(z.object({ bot, session, after: revision, lastEventId: z.coerce.number().int().min(0).nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      const watcher = { person: ctx.person, session: ctx.session }
      const from = { ...input, after: input.lastEventId ?? input.after, signal: signal ?? ctx.caller.signal }
      for await (const { revision, event } of watchDraft(ctx.studio, ctx.workspace, watcher, from)) {
        yield tracked(String(revision), event)
      }
    }),
})
