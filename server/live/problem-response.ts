import { isDatabaseTrouble } from '#db/database-trouble.ts'
import { jsonResponse } from '#server/live/json-response.ts'
import { logError } from '#server/log.ts'
import type { ProblemCode } from '#server/problem.ts'
import { Problem } from '#server/problem.ts'

/** What the live endpoint says about each failure that it has; others are said by their code alone. */
const titles: { [C in ProblemCode]?: string } = {
  badInput: 'The request cannot be read',
  signedOut: 'A conversation’s token is needed: Authorization: Bearer …',
  wrongToken: 'This token, or this user’s HMAC, is not right',
  foreignOrigin: 'This bot does not talk on that site',
  notFound: 'There is nothing here',
  conversationEnded: 'The conversation has ended',
  tooLarge: 'The request is too large',
  wrongValue: 'The request does not make sense',
  keyReused: 'This Idempotency-Key was used for another request',
  tooMany: 'Too many requests',
  unavailable: 'Not possible right now: please try again',
}

/** A failure as RFC 9457 says it. What nobody expected is logged, and said without a word of what it was. */
export function problemResponse(error: unknown, request: Request): Response {
  const problem = error instanceof Problem ? error : undefined
  if (!problem && isDatabaseTrouble(error)) {
    logDatabaseTrouble(error)
    return respond(503, 'unavailable', titles.unavailable, { retryAfter: 1 })
  }
  if (!problem) {
    logError(`${request.method} ${new URL(request.url).pathname}`, error)
    return respond(500, 'internal', 'Something went wrong here; it was recorded')
  }
  return respond(problem.status, problem.code, titles[problem.code], problem.details)
}

/** While the database is away every request fails for the same reason: once in a second is enough to say so. */
function logDatabaseTrouble(error: unknown): void {
  if (Date.now() < quietUntil) return
  quietUntil = Date.now() + 1000
  logError('The database', error instanceof Error ? error.message : error)
}
let quietUntil = 0

function respond(
  status: number,
  code: string,
  title = code,
  details: { [name: string]: unknown } = {},
): Response {
  const { retryAfter, ...shown } = details
  const headers = {
    'content-type': 'application/problem+json',
    ...(typeof retryAfter === 'number' && { 'retry-after': String(Math.max(1, Math.ceil(retryAfter))) }),
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
  }
  const body = { type: `urn:parcours:problem:${code}`, title, status, code, ...shown }
  return jsonResponse(body, { status, headers })
}
