import { z } from 'zod'
import { name } from '#server/api/fields.ts'
import { personProcedure, router, workspaceProcedure } from '#server/api/init.ts'
import {
  changeWorkspace,
  createWorkspace,
  newBotSettings,
  removeWorkspace,
  workspaceSettings,
} from '#server/people/workspaces.ts'

export const workspacesRouter = router({
  create: personProcedure
    .input(z.object({ name }))
    .mutation(({ ctx, input }) => createWorkspace(ctx.studio, ctx.person, input.name)),
  settings: workspaceProcedure('viewer').query(({ ctx }) => workspaceSettings(ctx.studio, ctx.workspace)),
  update: workspaceProcedure('owner')
    .input(z.object({ name: name.optional(), newBots: newBotSettings.optional() }))
    .mutation(({ ctx, input }) => changeWorkspace(ctx.studio, ctx.workspace, input)),
  remove: workspaceProcedure('owner')
    .input(z.object({ name: z.string().max(200) }))
    .mutation(({ ctx, input }) => removeWorkspace(ctx.studio, ctx.workspace, input.name)),
})
