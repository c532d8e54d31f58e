import { problemOf } from './problem.ts'

/** What became of a call is shown where it was made; only a session that ended takes the whole page along. */
export function onProblem(error: unknown, meta: Record<string, unknown> | undefined): void {
  if (problemOf(error).code !== 'signedOut' || meta?.stay) return
  const back = encodeURIComponent(location.pathname + location.search)
  if (!location.pathname.startsWith('/sign-in')) location.assign(`/sign-in?back=${back}`)
}
