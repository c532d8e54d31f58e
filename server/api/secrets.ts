import { z } from 'zod'
import { router, workspaceProcedure } from '#server/api/init.ts'
import { host } from '#server/secrets/host.ts'
import { changeSecret, createSecret, removeSecret, secretsOf } from '#server/secrets/secrets.ts'

const secret = z.uuid()
const name = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[\p{L}\p{N} _.-]+$/u)
const value = z.string().min(1).max(10_000)
const hosts = z.array(host).min(1).max(20)

/** Keys and passwords that flows send and nobody reads again. */
export const secretsRouter = router({
  list: workspaceProcedure('editor').query(({ ctx }) => secretsOf(ctx.studio, ctx.workspace)),
  create: workspaceProcedure('owner')
    .input(z.object({ name, value, hosts }))
    .mutation(({ ctx, input }) => createSecret(ctx.studio, ctx.workspace, ctx.person, input)),
  update: workspaceProcedure('owner')
    .input(z.object({ secret, name: name.optional(), value: value.optional(), hosts: hosts.optional() }))
    .mutation(({ ctx, input }) => changeSecret(ctx.studio, ctx.workspace, input)),
  remove: workspaceProcedure('owner')
    .input(z.object({ secret }))
    .mutation(({ ctx, input }) => removeSecret(ctx.studio, ctx.workspace, input.secret)),
})
