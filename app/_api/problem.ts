import { TRPCClientError } from '@trpc/client'
import type { AppRouter } from '#server/api/router.ts'

type Shape = NonNullable<TRPCClientError<AppRouter>['data']>
export type ProblemCode = NonNullable<Shape['problem']>
export type ProblemDetails = Shape['details']

/** Why an ask failed: a problem that the server named, a network or a server that is away, or a bug. */
export type Failure =
  | { kind: 'problem'; code: ProblemCode; details: ProblemDetails }
  | { kind: 'offline' }
  | { kind: 'bug' }

/** What a door without tRPC refused (files); nothing said: nobody answered. */
export class RefusedRequest extends Error {
  readonly failure: Failure

  constructor(said: unknown) {
    super('The server refused a request')
    const { code, ...details } = (said ?? {}) as { code?: ProblemCode }
    if (said === undefined) this.failure = { kind: 'offline' }
    else this.failure = code ? { kind: 'problem', code, details } : { kind: 'bug' }
  }
}

/** Reads whatever an ask threw. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RefusedRequest) return error.failure
  if (!(error instanceof TRPCClientError)) return { kind: 'bug' }
  const { data, meta } = error as TRPCClientError<AppRouter>
  if (data?.problem) return { kind: 'problem', code: data.problem, details: data.details }
  if (data) return { kind: 'bug' }
  // Refused before tRPC saw it, by our door or by a proxy; without a status nobody answered.
  const status = (meta?.response as Response | undefined)?.status
  if (status === 413) return { kind: 'problem', code: 'tooLarge', details: {} }
  if (status === 403) return { kind: 'problem', code: 'foreignOrigin', details: {} }
  return { kind: 'offline' }
}

/** Was it this problem? */
export function isProblem(error: unknown, code: ProblemCode): boolean {
  const failure = failureOf(error)
  return failure.kind === 'problem' && failure.code === code
}

/** Does asking again help? When the server could not be reached or was not ready; never when it said no. */
export function isPassing(error: unknown): boolean {
  return failureOf(error).kind === 'offline' || isProblem(error, 'unavailable')
}
