import type { TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import type { AppRouter } from '#server/api/router.ts'
import { isProblem } from './problem.ts'
import { announceSessionEnd } from './session-end.ts'

/** Hears of every ask, whoever made it, when the server answers that it no longer knows us. */
export const sessionEndLink: TRPCLink<AppRouter> =
  () =>
  ({ next, op }) =>
    observable((observer) => {
      const askedAt = Date.now()
      return next(op).subscribe({
        next: (value) => observer.next(value),
        complete: () => observer.complete(),
        error(error) {
          if (isProblem(error, 'signedOut')) announceSessionEnd(askedAt)
          observer.error(error)
        },
      })
    })
