import type { Hono } from 'hono'
import { z } from 'zod'
import { callerOf } from '#server/live/limits.ts'
import type { Live } from '#server/live/live.ts'
import { readBody } from '#server/live/read-body.ts'
import { Problem } from '#server/problem.ts'
import { safeJson } from '#server/safe-json.ts'

type Shape = z.ZodObject

/** What is said of an endpoint: it validates requests, and it is the OpenAPI document. */
export type Declaration<P extends Shape = Shape, Q extends Shape = Shape, B extends z.ZodType = z.ZodType> = {
  /** `operationId`. */
  id: string
  method: 'get' | 'post'
  /** Below /api/v1, parameters as `{id}`. */
  path: string
  summary: string
  description: string
  params: P
  query?: Q
  /** JSON of at most `largestJson` bytes, unless `files` says otherwise. */
  body?: B
  /** The body is multipart with one file in the field `file`. */
  files?: { bytesMax: number }
  /** Does it need the conversation's token? */
  token: boolean
  /** Does it heed Idempotency-Key? */
  keyed?: boolean
  headers?: { [name: string]: { description: string } }
  answers: { [status: number]: { description: string; schema?: z.ZodType; contentType?: string } }
  problems: number[]
}

export type Asking<P extends Shape = Shape, Q extends Shape = Shape, B extends z.ZodType = z.ZodType> = {
  live: Live
  request: Request
  params: z.output<P>
  query: z.output<Q>
  body: z.output<B>
  /** The body as it came: what an Idempotency-Key stands for. */
  raw: Uint8Array
}

export type Endpoint = Declaration & { handle(asking: Asking): Promise<Response> }

/** Puts a declaration and what answers it together. */
export function endpoint<P extends Shape, Q extends Shape, B extends z.ZodType>(
  declaration: Declaration<P, Q, B>,
  handle: (asking: Asking<P, Q, B>) => Promise<Response>,
): Endpoint {
  return { ...declaration, handle } as unknown as Endpoint
}

/** The largest JSON body. */
const largestJson = 256 * 1024
/** What multipart adds around a file. */
const envelope = 16 * 1024
const nothing = new Uint8Array()

/** Serves an endpoint: counts the caller, reads no more than it may, validates, then handles. */
export function mount(door: Hono, endpoint: Endpoint, live: Live): void {
  door.on(endpoint.method.toUpperCase(), endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1'), async (context) => {
    const request = context.req.raw
    live.limits.address.take(callerOf(request))
    const params = valid(endpoint.params, context.req.param(), 'notFound')
    const query = endpoint.query ? valid(endpoint.query, context.req.query()) : {}
    if (!endpoint.body && !endpoint.files)
      return endpoint.handle({ live, request, params, query, body: undefined, raw: nothing })
    const bytesMax = endpoint.files ? endpoint.files.bytesMax + envelope : largestJson
    const raw = await readBody(request, bytesMax)
    const body = endpoint.body ? valid(endpoint.body, jsonOf(raw)) : undefined
    return endpoint.handle({ live, request, params, query, body, raw })
  })
}

function jsonOf(raw: Uint8Array): unknown {
  // No body is an empty one: everything in it may be optional.
  const text = raw.length ? decode(raw) : '{}'
  const value = safeJson(text)
  if (value === undefined)
    throw new Problem('badInput', { detail: 'The body is not JSON, or nested too deeply' })
  return value
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function decode(raw: Uint8Array): string {
  try {
    return utf8.decode(raw)
  } catch {
    throw new Problem('badInput', { detail: 'The body is not UTF-8' })
  }
}

/** The value as the schema has it, or the problem with every fault that was found. */
function valid<S extends z.ZodType>(
  schema: S,
  value: unknown,
  code: 'wrongValue' | 'notFound' = 'wrongValue',
): z.output<S> {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  if (code === 'notFound') throw new Problem('notFound')
  const faults = read.error.issues
    .slice(0, 20)
    .map(({ path, message }) => ({ path: path.map(String), message }))
  throw new Problem('wrongValue', { detail: z.prettifyError(read.error).slice(0, 1000), faults })
}
