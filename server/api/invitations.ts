import { z } from 'zod'
import { email, locale, name, password, role, token } from '#server/api/fields.ts'
import { limited, personProcedure, publicProcedure, router, workspaceProcedure } from '#server/api/init.ts'
import {
  invite,
  joinByInvitation,
  openInvitations,
  readInvitation,
  revokeInvitation,
  signUpByInvitation,
} from '#server/people/invite.ts'

/** Links that bring people into a workspace. */
export const invitationsRouter = router({
  list: workspaceProcedure('owner').query(({ ctx }) => openInvitations(ctx.studio, ctx.workspace)),
  create: workspaceProcedure('owner')
    .input(z.object({ email, role, locale, days: z.int().min(1).max(30).default(7) }))
    .mutation(({ ctx, input }) => invite(ctx.studio, ctx.workspace, ctx.person, input)),
  revoke: workspaceProcedure('owner')
    .input(z.object({ invitation: z.uuid() }))
    .mutation(({ ctx, input }) => revokeInvitation(ctx.studio, ctx.workspace, input.invitation)),
  read: publicProcedure
    .use(limited('link'))
    .input(z.object({ token }))
    .query(({ ctx, input }) => readInvitation(ctx.studio, input.token)),
  join: personProcedure
    .use(limited('link'))
    .input(z.object({ token }))
    .mutation(({ ctx, input }) => joinByInvitation(ctx.studio, input.token, ctx.person)),
  signUp: publicProcedure
    .use(limited('link'))
    .input(z.object({ token, name, password }))
    .mutation(({ ctx, input }) => signUpByInvitation(ctx.studio, ctx.caller, input)),
})
