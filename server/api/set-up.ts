import { z } from 'zod'
import { email, name, password } from '#server/api/fields.ts'
import { limited, publicProcedure, router } from '#server/api/init.ts'
import { setUp, setUpState } from '#server/people/set-up.ts'

/** The first visit to an installation. */
export const setUpRouter = router({
  state: publicProcedure.query(({ ctx }) => setUpState(ctx.studio, ctx.caller)),
  begin: publicProcedure
    .use(limited('setUp'))
    .input(z.object({ name, email, password, workspaceName: name, code: z.string().max(50).optional() }))
    .mutation(({ ctx, input }) => setUp(ctx.studio, ctx.caller, input)),
})
