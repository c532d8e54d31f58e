import { setTimeout as delay } from 'node:timers/promises'
import type { Dispatcher, Response } from 'undici'
import { fetch } from 'undici'
import type { Json } from '#flow/json.ts'
import type { Pair, Request, Result } from '#flow/run/effect.ts'
import type { Asked } from '#server/effects/asked.ts'
import { PrivateAddress } from '#server/effects/guarded-agent.ts'
import type { Secret } from '#server/effects/secrets.ts'
import { mayReceive } from '#server/effects/secrets.ts'
import { safeJson } from '#server/safe-json.ts'

export type HttpRequest = Extract<Request, { type: 'http' }>
type Outside = {
  dispatcher: Dispatcher
  /** A secret of the workspace by its name. */
  secret(name: string): Promise<Secret | undefined>
}

const bytesMax = 1024 * 1024
const redirectsMax = 5
const retriesMax = 5
const pauseMs = 500
/** The interpreter's own time-out leaves so much for each pause. */
const pauseMsMax = 4000
/** They belong to the connection, not to the author. */
const reserved = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'upgrade',
  'expect',
  'te',
  'trailer',
])

/** One answer, or why there was none: `passing` troubles may be gone at the next try. */
type Attempt = { result: Result; passing?: boolean; retryAfterMs?: number }

/**
 * An HTTP request of a flow. At least once: every try carries the same Idempotency-Key. Calls that may not be repeated are not: when
 * a former process may have made one, its outcome is unknown, and that is an error.
 */
export async function callHttp(
  { request, id, attempt, signal }: Asked<'http'>,
  outside: Outside,
): Promise<Result> {
  const repeatable = request.method === 'GET' || request.repeatable
  if (attempt > 1 && !repeatable) {
    return {
      outcome: 'error',
      message: 'The server stopped during the call: whether it was carried out is not known',
    }
  }
  const tries = repeatable ? Math.min(request.retries, retriesMax) + 1 : 1
  for (let made = 1; ; made++) {
    const { result, passing, retryAfterMs } = await tryOnce(request, id, signal, outside)
    if (!passing || made >= tries || signal.aborted) return result
    const pause = Math.min(retryAfterMs ?? pauseMs * 2 ** (made - 1), pauseMsMax)
    await delay(pause * (0.75 + Math.random() / 2), undefined, { signal }).catch(() => undefined)
  }
}

async function tryOnce(
  request: HttpRequest,
  id: string,
  closing: AbortSignal,
  outside: Outside,
): Promise<Attempt> {
  const timeout = AbortSignal.timeout(request.timeoutMs)
  const signal = AbortSignal.any([timeout, closing])
  try {
    const made = await prepare(request, id, outside)
    if ('refused' in made) return { result: { outcome: 'error', message: made.refused } }
    const response = await follow(made, signal, outside.dispatcher)
    if (typeof response === 'string') return { result: { outcome: 'error', message: response } }
    return await read(response)
  } catch (error) {
    if (timeout.aborted) {
      const message = `No answer within ${request.timeoutMs / 1000} s`
      return { result: { outcome: 'timeout', message }, passing: true }
    }
    const cause = causeOf(error)
    const refused = cause instanceof PrivateAddress || error instanceof RefusedCall
    return { result: { outcome: 'error', message: cause.message || 'The call failed' }, passing: !refused }
  }
}

class RefusedCall extends Error {}

type Call = { url: URL; method: string; headers: Headers; body: string | undefined; private: Set<string> }

async function prepare(
  request: HttpRequest,
  id: string,
  outside: Outside,
): Promise<Call | { refused: string }> {
  if (!URL.canParse(request.url)) return { refused: `${request.url} is not an address` }
  const url = new URL(request.url)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { refused: 'Only http and https can be called' }
  if (url.username || url.password) return { refused: 'A password in an address is not sent: use a secret' }
  const revealed = async ({ value, secret: name }: Pair) => {
    if (!name) return value
    const secret = await outside.secret(name)
    if (!secret) throw new RefusedCall(`There is no secret "${name}"`)
    if (!mayReceive(secret, url)) throw new RefusedCall(`The secret "${name}" may not be sent to ${url.host}`)
    return value + secret.value
  }
  for (const pair of request.query) if (pair.name) url.searchParams.append(pair.name, await revealed(pair))
  const headers = new Headers({
    'user-agent': 'Parcours',
    accept: 'application/json, text/*;q=0.9, */*;q=0.5',
  })
  headers.set('idempotency-key', id)
  const contentType = contentTypes[request.body.type]
  const body = request.method === 'GET' || !contentType ? undefined : request.body.text
  if (body !== undefined && contentType) headers.set('content-type', contentType)
  const personal = new Set(['authorization', 'cookie', 'idempotency-key'])
  for (const pair of request.headers) {
    if (!pair.name || reserved.has(pair.name.toLowerCase())) continue
    try {
      headers.set(pair.name, await revealed(pair))
    } catch (error) {
      if (error instanceof RefusedCall) throw error
      // The driver's words would repeat the value, which may be a secret.
      throw new RefusedCall(
        `The header "${pair.name}" cannot be sent: it has characters that headers may not have`,
      )
    }
    if (pair.secret) personal.add(pair.name.toLowerCase())
  }
  return { url, method: request.method, headers, body, private: personal }
}

const contentTypes = {
  none: undefined,
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  text: 'text/plain; charset=utf-8',
}

/** Makes the call and follows redirects; what is private stays with the origin it was meant for. */
async function follow(call: Call, signal: AbortSignal, dispatcher: Dispatcher): Promise<Response | string> {
  let { url, method, body } = call
  const headers = new Headers(call.headers)
  for (let hops = 0; hops <= redirectsMax; hops++) {
    const response = await fetch(url, {
      method,
      headers: [...headers],
      ...(body !== undefined && { body }),
      redirect: 'manual',
      signal,
      dispatcher,
    })
    const location = response.headers.get('location')
    if (![301, 302, 303, 307, 308].includes(response.status) || !location) return response
    await response.body?.cancel()
    if (!URL.canParse(location, url)) return 'It redirects to something that is no address'
    const next = new URL(location, url)
    if (next.protocol !== 'http:' && next.protocol !== 'https:')
      return 'It redirects to something else than http'
    if (response.status === 303 || (response.status < 303 && method === 'POST')) {
      method = 'GET'
      body = undefined
      headers.delete('content-type')
    }
    if (next.origin !== url.origin) {
      if (body !== undefined) return `It redirects to ${next.host}, where the call's content is not sent`
      for (const name of call.private) headers.delete(name)
    }
    url = next
  }
  return `It redirects more than ${redirectsMax} times`
}

async function read(response: Response): Promise<Attempt> {
  const { status } = response
  const text = await readText(response)
  if (text === undefined) {
    return { result: { outcome: 'error', status, message: 'The answer is larger than 1 MB' } }
  }
  const value = parsed(text, response.headers.get('content-type') ?? '')
  if (value === undefined)
    return { result: { outcome: 'error', status, message: 'The answer is not valid JSON' } }
  if (status >= 400) {
    const passing = status >= 500 || status === 429
    const retryAfterMs = retryAfter(response.headers.get('retry-after'))
    return {
      result: { outcome: 'error', status, message: `It answered ${status}`, value },
      passing,
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    }
  }
  return { result: { outcome: isEmpty(value) ? 'empty' : 'success', value, status } }
}

async function readText(response: Response): Promise<string | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.byteLength
    // Leaving the loop cancels the rest.
    if (size > bytesMax) return undefined
    parts.push(part)
  }
  return new TextDecoder().decode(Buffer.concat(parts))
}

function parsed(text: string, contentType: string): Json | undefined {
  if (!text.trim()) return null
  if (/[/+]json\b/i.test(contentType)) return safeJson(text)
  return (/^\s*[[{]/.test(text) ? safeJson(text) : undefined) ?? text
}

function isEmpty(value: Json): boolean {
  if (value === null || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}

function retryAfter(header: string | null): number | undefined {
  if (!header) return undefined
  const seconds = Number(header)
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now()
  return ms >= 0 ? ms : undefined
}

function causeOf(error: unknown): Error {
  let cause = error
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause
  return cause instanceof Error ? cause : new Error(String(cause))
}
