import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { answersDoor } from '#server/api/answers-door.ts'
import { largestImport } from '#server/api/bots.ts'
import { apiContext } from '#server/api/context.ts'
import { fileDoor } from '#server/api/file-door.ts'
import { isOwnOrigin } from '#server/api/own-origin.ts'
import { appRouter } from '#server/api/router.ts'
import { logError } from '#server/log.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

/** A paste of five thousand blocks with their texts fits in. */
const largestBody = 16 * 1024 * 1024
/** A bot as a file: JSON in JSON, its quotes escaped. */
const largestFlow = 2 * largestImport

/** The studio's door: tRPC under /api/trpc, files under /api/studio. What changes anything is taken from our own pages alone. */
export function apiDoor(studio: Studio): Hono {
  const door = new Hono()

  const ownPages: MiddlewareHandler = async ({ req }, next) => {
    const reads = req.method === 'GET' || req.method === 'HEAD'
    if (!reads && !isOwnOrigin(req.raw.headers, studio.environment.baseUrl))
      throw new Problem('foreignOrigin')
    await next()
  }
  door.use('/api/trpc/*', ownPages)
  door.use('/api/studio/*', ownPages)
  door.route('/', fileDoor(studio)).route('/', answersDoor(studio))
  const limit = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw new Problem('tooLarge', { largest: maxSize })
      },
    })
  const [ordinary, flow] = [limit(largestBody), limit(largestFlow)]
  door.all(
    '/api/trpc/*',
    (context, next) => (context.req.path.includes('bots.import') ? flow : ordinary)(context, next),
    ({ req }) =>
      fetchRequestHandler({
        endpoint: '/api/trpc',
        req: req.raw,
        router: appRouter,
        createContext: ({ resHeaders }) => apiContext(studio, req.raw, resHeaders),
        responseMeta: () => ({ headers: new Headers({ 'cache-control': 'no-store' }) }),
        onError({ error, path }) {
          if (error.code === 'INTERNAL_SERVER_ERROR' && !(error.cause instanceof Problem)) {
            logError(`tRPC ${path ?? ''}`, error.cause ?? error)
          }
        },
      }),
  )
  return door
}
