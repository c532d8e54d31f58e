import { Hono } from 'hono'
import type { Keyring } from '#server/access/keyring.ts'
import type { Engine } from '#server/conversations/engine.ts'
import { beginConversation } from '#server/live/begin-conversation.ts'
import { preflightResponse } from '#server/live/cross-origin.ts'
import type { Endpoint } from '#server/live/endpoint.ts'
import { mount } from '#server/live/endpoint.ts'
import { getBot } from '#server/live/get-bot.ts'
import { getConversation } from '#server/live/get-conversation.ts'
import { getCopy } from '#server/live/get-copy.ts'
import { getFile } from '#server/live/get-file.ts'
import { jsonResponse } from '#server/live/json-response.ts'
import type { Limits } from '#server/live/limits.ts'
import { createLimits } from '#server/live/limits.ts'
import { openApi } from '#server/live/open-api.ts'
import { postFile } from '#server/live/post-file.ts'
import { postMessage } from '#server/live/post-message.ts'
import { postSignal } from '#server/live/post-signal.ts'
import { problemResponse } from '#server/live/problem-response.ts'
import { streamEvents } from '#server/live/stream-events.ts'
import { Problem } from '#server/problem.ts'
import type { Services } from '#server/services.ts'

/** What the live endpoint works with. */
export type Live = Pick<Services, 'db' | 'sql' | 'aside' | 'environment' | 'closing'> & {
  engine: Engine
  keys: Keyring
  limits: Limits
}

/** The endpoints, in the order in which the docs show them. */
const endpoints: Endpoint[] = [
  getBot,
  beginConversation,
  postMessage,
  postSignal,
  postFile,
  getConversation,
  streamEvents,
  getFile,
  getCopy,
]

/**
 * `/api/v1`: where published bots are talked to. Each endpoint is one file that declares its schemas; they validate what comes in and
 * make the OpenAPI document. Failures are RFC 9457 problems.
 */
export function liveDoor(given: Omit<Live, 'limits'>): Hono {
  const live: Live = { ...given, limits: createLimits(given.environment.rateLimitFactor) }
  const door = new Hono().basePath('/api/v1')
  door.options('*', () => preflightResponse())
  for (const endpoint of endpoints) mount(door, endpoint, live)
  const document = openApi(endpoints)
  door.get('/openapi.json', () => jsonResponse(document))
  door.all('*', () => {
    throw new Problem('notFound')
  })
  door.onError((error, context) => problemResponse(error, context.req.raw))
  return door
}
