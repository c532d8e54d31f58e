import { z } from 'zod'
import { role } from '#server/api/fields.ts'
import { router, workspaceProcedure } from '#server/api/init.ts'
import { membersOf, removeMember, setRole, setTeams } from '#server/people/members.ts'
import { listResets } from '#server/people/reset-password.ts'

const person = z.string().min(1).max(64)

/** The people of a workspace. */
export const membersRouter = router({
  list: workspaceProcedure('viewer').query(({ ctx }) => membersOf(ctx.studio, ctx.workspace)),
  setRole: workspaceProcedure('owner')
    .input(z.object({ person, role }))
    .mutation(({ ctx, input }) => setRole(ctx.studio, ctx.workspace, input)),
  setTeams: workspaceProcedure('owner')
    .input(z.object({ person, teams: z.array(z.string().trim().min(1).max(80)).max(50) }))
    .mutation(({ ctx, input }) => setTeams(ctx.studio, ctx.workspace, input)),
  remove: workspaceProcedure('owner')
    .input(z.object({ person }))
    .mutation(({ ctx, input }) => removeMember(ctx.studio, ctx.workspace, input.person)),
  leave: workspaceProcedure('viewer').mutation(({ ctx }) =>
    removeMember(ctx.studio, ctx.workspace, ctx.person.id),
  ),
  resets: workspaceProcedure('owner').query(({ ctx }) => listResets(ctx.studio, ctx.workspace, ctx.person)),
})
