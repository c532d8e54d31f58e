import { z } from 'zod'
import { email, locale, name, password, token } from '#server/api/fields.ts'
import { limited, personProcedure, publicProcedure, router } from '#server/api/init.ts'
import { requestReset } from '#server/people/reset-password.ts'
import {
  changePassword,
  currentSession,
  rename,
  resetPassword,
  signIn,
  signOut,
} from '#server/people/session.ts'

/** Who is signed in, and how one comes and goes. */
export const sessionRouter = router({
  current: publicProcedure.query(async ({ ctx }) => currentSession(ctx.studio, await ctx.signed())),
  signIn: publicProcedure
    .use(limited('signIn'))
    .input(z.object({ email, password: z.string().min(1).max(1000) }))
    .mutation(({ ctx, input }) => signIn(ctx.studio, ctx.caller, input)),
  signOut: publicProcedure.mutation(({ ctx }) => signOut(ctx.studio, ctx.caller)),
  requestReset: publicProcedure
    .use(limited('reset'))
    .input(z.object({ email, locale }))
    .mutation(({ ctx, input }) => requestReset(ctx.studio, input)),
  resetPassword: publicProcedure
    .use(limited('reset'))
    .input(z.object({ token, password }))
    .mutation(({ ctx, input }) => resetPassword(ctx.studio, ctx.caller, input)),
  rename: personProcedure
    .input(z.object({ name }))
    .mutation(({ ctx, input }) => rename(ctx.studio, ctx.person, input.name)),
  changePassword: personProcedure
    .use(limited('signIn'))
    .input(z.object({ current: z.string().min(1).max(1000), password }))
    .mutation(({ ctx, input }) => changePassword(ctx.studio, ctx.caller, input)),
})
