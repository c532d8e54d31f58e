import { TRPCClientError } from '@trpc/client'
import type { AppRouter } from '#server/api/router.ts'
import type { ProblemCode } from '#server/problem.ts'

/** An expected failure as the server told it; `unreachable` when it told nothing, `internal` when it was a bug. */
export type ApiProblem = {
  code: ProblemCode | 'unreachable' | 'internal'
  details: { [name: string]: unknown }
}

export function problemOf(error: unknown): ApiProblem {
  if (!(error instanceof TRPCClientError)) return { code: 'internal', details: {} }
  const { data } = error as TRPCClientError<AppRouter>
  if (!data) return { code: 'unreachable', details: {} }
  return { code: data.problem ?? 'internal', details: data.details ?? {} }
}

/** Asking again helps when the server could not be reached or was not ready; never when it said no. */
export function retries(failures: number, error: unknown): boolean {
  const { code } = problemOf(error)
  return failures < 3 && (code === 'unreachable' || code === 'unavailable')
}
