import type { JsonObject } from '#flow/json.ts'

/**
 * Every failure that a caller may expect, with its HTTP status. Doors map it once (tRPC: server/api/init.ts; the public API:
 * RFC 9457). People read the words that app/_api/problem-words.ts has for the code, in their language.
 */
const statuses = {
  badInput: 400,
  signedOut: 401,
  wrongCredentials: 401,
  wrongToken: 401,
  wrongCode: 403,
  forbidden: 403,
  foreignOrigin: 403,
  notFound: 404,
  linkExpired: 410,
  alreadyThere: 409,
  nameTaken: 409,
  addressTaken: 409,
  emailTaken: 409,
  lastOwner: 409,
  changedMeanwhile: 409,
  inBin: 409,
  notPublished: 409,
  notEmpty: 409,
  conversationEnded: 409,
  notYours: 409,
  weakPassword: 422,
  notAFlow: 422,
  newerFlow: 422,
  tooLarge: 413,
  flowHasErrors: 422,
  flowHasWarnings: 422,
  csvUnreadable: 422,
  csvHeader: 422,
  csvValues: 422,
  wrongValue: 422,
  keyReused: 422,
  tooMany: 429,
  unavailable: 503,
} as const

export type ProblemCode = keyof typeof statuses

/** An expected failure. `details` is for the caller: nothing in it may be secret. Bugs throw plain errors. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly status: number
  readonly details: JsonObject

  constructor(code: ProblemCode, details: JsonObject = {}, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.status = statuses[code]
    this.details = details
  }
}
