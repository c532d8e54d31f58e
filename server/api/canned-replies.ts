import { z } from 'zod'
import { router, workspaceProcedure } from '#server/api/init.ts'
import {
  addCannedReply,
  cannedReplies,
  changeCannedReply,
  removeCannedReply,
} from '#server/inbox/canned-replies.ts'

const procedure = workspaceProcedure('agent')
const reply = z.object({
  /** Typed after "/": one word is quickest, more are allowed. */
  name: z.string().trim().min(1).max(60),
  text: z.string().trim().min(1).max(5000),
})

/** What agents say again and again. Whoever answers visitors may change them. */
export const cannedRepliesRouter = router({
  list: procedure.query(({ ctx }) => cannedReplies(ctx.studio, ctx.workspace)),
  create: procedure
    .input(reply)
    .mutation(({ ctx, input }) => addCannedReply(ctx.studio, ctx.workspace, input)),
  update: procedure
    .input(reply.extend({ id: z.uuid() }))
    .mutation(({ ctx, input: { id, name, text } }) =>
      changeCannedReply(ctx.studio, ctx.workspace, { id, name, text }),
    ),
  remove: procedure
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx, input }) => removeCannedReply(ctx.studio, ctx.workspace, input.id)),
})
