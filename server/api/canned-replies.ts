import { z } from 'zod'
import { languageTag } from '#flow/document.ts'
import { router, workspaceProcedure } from '#server/api/init.ts'
import {
  addCannedReply,
  cannedReplies,
  changeCannedReply,
  removeCannedReply,
  replyLanguages,
} from '#server/inbox/canned-replies.ts'

const procedure = workspaceProcedure('agent')
const reply = z.object({
  /** Typed after "/": one word is quickest, more are allowed. */
  name: z.string().trim().min(1).max(60),
  /** By language; '' for every language that has none of its own. */
  texts: z
    .record(languageTag.or(z.literal('')), z.string().trim().max(5000))
    .transform((texts) => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')))
    .refine((texts) => Object.keys(texts).length > 0 && Object.keys(texts).length <= 50),
})

/** What agents say again and again. Whoever answers visitors may change them. */
export const cannedRepliesRouter = router({
  list: procedure.query(({ ctx }) => cannedReplies(ctx.studio, ctx.workspace)),
  languages: procedure.query(({ ctx }) => replyLanguages(ctx.studio, ctx.workspace)),
  create: procedure
    .input(reply)
    .mutation(({ ctx, input }) => addCannedReply(ctx.studio, ctx.workspace, input)),
  update: procedure
    .input(reply.extend({ id: z.uuid() }))
    .mutation(({ ctx, input: { id, name, texts } }) =>
      changeCannedReply(ctx.studio, ctx.workspace, { id, name, texts }),
    ),
  remove: procedure
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx, input }) => removeCannedReply(ctx.studio, ctx.workspace, input.id)),
})
