import { z } from 'zod'
import { isSafeKey } from '#flow/json.ts'
import { router, workspaceProcedure } from '#server/api/init.ts'
import {
  changeFact,
  contactsOf,
  conversationsWith,
  countOfContacts,
  erasuresOf,
  getContact,
} from '#server/contacts/contacts.ts'
import { eraseByTeam, previewErasure } from '#server/contacts/erase-contact.ts'

const after = z
  .object({ at: z.iso.datetime().transform((at) => new Date(at)), id: z.uuid() })
  .nullish()
  .transform((place) => place ?? undefined)
const of = z.object({ contact: z.uuid() })
const fact = z.string().trim().min(1).max(80).refine(isSafeKey)
const factValue = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()])

/** The people on the other side: what is known of them, what they said, and their rights. */
export const contactsRouter = router({
  list: workspaceProcedure('viewer')
    .input(z.object({ search: z.string().max(200).default(''), after }))
    .query(({ ctx, input }) => contactsOf(ctx.studio, ctx.workspace, input)),
  count: workspaceProcedure('viewer').query(({ ctx }) => countOfContacts(ctx.studio, ctx.workspace)),
  get: workspaceProcedure('viewer')
    .input(of)
    .query(({ ctx, input }) => getContact(ctx.studio, ctx.workspace, input.contact)),
  conversations: workspaceProcedure('viewer')
    .input(of.extend({ after }))
    .query(({ ctx, input }) => conversationsWith(ctx.studio, ctx.workspace, input)),
  setFact: workspaceProcedure('agent')
    .input(of.extend({ fact, value: factValue }))
    .mutation(({ ctx, input }) => changeFact(ctx.studio, ctx.workspace, input)),
  erasurePreview: workspaceProcedure('viewer')
    .input(of)
    .query(({ ctx, input }) => previewErasure(ctx.studio, ctx.workspace, input.contact)),
  erase: workspaceProcedure('editor')
    .input(of)
    .mutation(({ ctx, input }) => eraseByTeam(ctx.studio, ctx.workspace, ctx.person, input.contact)),
  erasures: workspaceProcedure('viewer')
    .input(z.object({ after }))
    .query(({ ctx, input }) => erasuresOf(ctx.studio, ctx.workspace, input)),
})
