import { Hono } from 'hono'
import { apiDoor } from '#server/api/door.ts'
import type { Live } from '#server/live/live.ts'
import { liveDoor } from '#server/live/live.ts'
import { visitorDoor } from '#server/live/visitor-door.ts'
import { logError } from '#server/log.ts'
import { Problem } from '#server/problem.ts'
import type { Services } from '#server/services.ts'
import type { Studio } from '#server/studio.ts'

/**
 * The doors of the process that are not pages. Each is a router of its own, mounted here and nowhere else:
 *
 *     /healthz        is the process ready to work?
 *     /b, /widget*.js the pages of bots and the scripts of the widget (in processes that run bots)
 *     /api/v1         published bots and their conversations (in processes that run them)
 *     /api/trpc       the studio's pages (in processes that serve them)
 */
export function createHttp(
  services: Services,
  { studio, live }: { studio?: Studio | undefined; live?: Omit<Live, 'limits'> | undefined },
): Hono {
  const http = new Hono()

  http.get('/healthz', async (context) => {
    const ready = !services.closing.aborted && (await answers(services))
    return context.json({ status: ready ? 'ready' : 'unavailable' }, ready ? 200 : 503)
  })

  if (live) http.route('/', visitorDoor(live)).route('/', liveDoor(live))
  if (studio) http.route('/', apiDoor(studio))

  http.notFound((context) => context.json(problem(404, 'notFound'), 404, problemType))
  http.onError((error, context) => {
    if (error instanceof Problem) {
      return context.body(
        JSON.stringify(problem(error.status, error.code, error.details)),
        error.status as 400,
        problemType,
      )
    }
    logError(`${context.req.method} ${context.req.path}`, error)
    return context.json(problem(500, 'internal'), 500, problemType)
  })
  return http
}

const problemType = { 'content-type': 'application/problem+json' }

/** RFC 9457. */
function problem(status: number, code: string, details: object = {}) {
  return { type: 'about:blank', title: code, status, code, ...details }
}

async function answers({ sql }: Services): Promise<boolean> {
  try {
    await sql`select 1`
    return true
  } catch {
    return false
  }
}
