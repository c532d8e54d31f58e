import type { TRPCError } from '@trpc/server'
import { initTRPC } from '@trpc/server'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import { ZodError, z } from 'zod'
import { isDatabaseTrouble } from '#db/database-trouble.ts'
import type { Role } from '#db/schema/workspaces.ts'
import type { JsonObject } from '#flow/json.ts'
import { addressKey } from '#server/access/rate-limit.ts'
import type { ApiContext } from '#server/api/context.ts'
import { enterWorkspace } from '#server/people/enter-workspace.ts'
import type { ProblemCode } from '#server/problem.ts'
import { Problem } from '#server/problem.ts'
import type { Limits } from '#server/studio.ts'

/** How often a stream says that it is still there, so that neither side waits on a dead connection. */
const pingMs = 15_000

const trpc = initTRPC.context<ApiContext>().create({
  isDev: false,
  sse: { ping: { enabled: true, intervalMs: pingMs }, client: { reconnectAfterInactivityMs: 3 * pingMs } },
  errorFormatter({ shape, error }) {
    const told = tell(error)
    const key = keyOf(told.status)
    return {
      code: TRPC_ERROR_CODES_BY_KEY[key],
      message: told.code ?? 'internal',
      data: {
        code: key,
        httpStatus: told.status,
        path: shape.data.path,
        problem: told.code,
        details: told.details,
      },
    }
  },
})

export const router = trpc.router

/** For anybody, signed in or not. */
export const publicProcedure = trpc.procedure

/** For whoever is signed in. */
export const personProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const signed = await ctx.signed()
  if (!signed) throw new Problem('signedOut')
  return next({ ctx: { person: signed.person, session: signed.session } })
})

/** For members of the workspace named in the input whose role is this or a greater one. */
export function workspaceProcedure(least: Role) {
  return personProcedure.input(z.object({ workspace: z.uuid() })).use(async ({ ctx, input, next }) => {
    const { id: workspace, role } = await enterWorkspace(ctx.studio.db, ctx.person, input.workspace, least)
    return next({ ctx: { workspace, role } })
  })
}

/** For those who have not asked too often from where they are. */
export function limited(what: keyof Limits) {
  return trpc.middleware(({ ctx, next }) => {
    ctx.studio.limits[what].take(addressKey(ctx.caller.address))
    return next()
  })
}

type Told = { status: number; code: ProblemCode | null; details: JsonObject }

/** What a caller is told of an error: of a bug, nothing but that there was one. */
function tell(error: TRPCError): Told {
  const { cause } = error
  if (cause instanceof Problem) return { status: cause.status, code: cause.code, details: cause.details }
  if (cause instanceof ZodError) {
    const issues = cause.issues.slice(0, 20).map(({ path, message }) => ({ path: path.map(String), message }))
    return { status: 400, code: 'badInput', details: { issues } }
  }
  if (isDatabaseTrouble(cause)) return { status: 503, code: 'unavailable', details: {} }
  if (error.code === 'INTERNAL_SERVER_ERROR') return { status: 500, code: null, details: {} }
  const status = statusOf(error.code)
  return { status, code: status === 404 ? 'notFound' : 'badInput', details: {} }
}

type Key = keyof typeof TRPC_ERROR_CODES_BY_KEY

const keys: { [status: number]: Key } = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
}

function keyOf(status: number): Key {
  return keys[status] ?? 'BAD_REQUEST'
}

function statusOf(key: TRPCError['code']): number {
  return Number(Object.entries(keys).find(([, value]) => value === key)?.[0] ?? 400)
}
