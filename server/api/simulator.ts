import { z } from 'zod'
import { bot } from '#server/api/fields.ts'
import { limited, router, workspaceProcedure } from '#server/api/init.ts'
import { simulatedAsk } from '#server/simulator/ask.ts'
import { runAsk } from '#server/simulator/run-ask.ts'

/** What a draft that is tried does for real. */
export const simulatorRouter = router({
  run: workspaceProcedure('editor')
    .use(limited('simulator'))
    .input(z.object({ bot, effect: simulatedAsk }))
    .mutation(({ ctx, input }) => runAsk(ctx.studio, ctx.workspace, input.effect, ctx.caller.signal)),
})
