import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Agent, Dispatcher } from 'undici'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { createGuardedAgent } from '#server/effects/guarded-agent.ts'
import type { HttpRequest } from '#server/effects/http.ts'
import { callHttp } from '#server/effects/http.ts'
import type { Secret } from '#server/effects/secrets.ts'

type Seen = { method: string; url: string; headers: IncomingMessage['headers']; body: string }

let seen: Seen[] = []
let answers: ((response: ServerResponse, request: IncomingMessage) => void)[] = []
const server = createServer(async (request, response) => {
  const body = await text(request)
  seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body })
  const answer = answers.length > 1 ? answers.shift() : answers[0]
  answer?.(response, request)
})
const open = new Agent()
let origin = ''
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return async () => {
    await open.destroy()
    server.closeAllConnections()
    server.close()
  }
})
beforeEach(() => {
  seen = []
  answers = []
})

const json =
  (value: unknown, status = 200) =>
  (response: ServerResponse) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
const plain =
  (body: string, status = 200, headers = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(status, headers).end(body)

type More = { secrets?: { [name: string]: Secret }; attempt?: number; dispatcher?: Agent }

function call(given: Partial<HttpRequest>, { secrets = {}, attempt = 1, dispatcher = open }: More = {}) {
  const request: HttpRequest = {
    type: 'http',
    method: 'GET',
    url: origin,
    query: [],
    headers: [],
    body: { type: 'none', text: '' },
    timeoutMs: 60_000,
    retries: 0,
    repeatable: false,
    ...given,
  }
  const asked = {
    request,
    workspace: 'w' as WorkspaceId,
    conversation: 'c',
    n: 3,
    id: 'c:3',
    attempt,
    signal: new AbortController().signal,
  }
  return callHttp(asked, { dispatcher, secret: async (name) => secrets[name] })
}

describe('what comes back', () => {
  it.each([
    [
      'an object',
      json({ status: 'shipped' }),
      { outcome: 'success', status: 200, value: { status: 'shipped' } },
    ],
    ['a text', plain('shipped'), { outcome: 'success', status: 200, value: 'shipped' }],
    ['false', json(false), { outcome: 'success', status: 200, value: false }],
    ['nothing', plain('', 204), { outcome: 'empty', status: 204, value: null }],
    ['an empty body', plain(''), { outcome: 'empty', status: 200, value: null }],
    ['an empty list', json([]), { outcome: 'empty', status: 200, value: [] }],
    ['an empty object', json({}), { outcome: 'empty', status: 200, value: {} }],
    ['null', json(null), { outcome: 'empty', status: 200, value: null }],
    ['JSON by another name', plain('[{"a":1}]'), { outcome: 'success', status: 200, value: [{ a: 1 }] }],
    ['not found', json({ why: 'gone' }, 404), { outcome: 'error', status: 404, value: { why: 'gone' } }],
    [
      'broken JSON',
      plain('{"a":', 200, { 'content-type': 'application/json' }),
      { outcome: 'error', status: 200 },
    ],
    [
      'keys that reach a prototype',
      plain('{"a":1,"__proto__":{"b":2},"in":{"constructor":3}}', 200, {
        'content-type': 'application/json',
      }),
      { outcome: 'success', value: { a: 1, in: {} } },
    ],
    [
      '1 MB and more',
      plain('x'.repeat(1024 * 1024 + 1)),
      { outcome: 'error', message: 'The answer is larger than 1 MB' },
    ],
    [
      'a hundred thousand brackets',
      plain('['.repeat(1e5) + ']'.repeat(1e5)),
      { outcome: 'success', status: 200 },
    ],
  ])('%s', async (_, answer, result) => {
    answers = [answer]
    expect(await call({})).toMatchObject(result)
  })

  it('is a time-out when nothing comes', async () => {
    // A server of its own: what comes there late comes to no other test.
    const silent = createServer(() => undefined)
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done))
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
    expect(await call({ url, timeoutMs: 50 })).toMatchObject({ outcome: 'timeout' })
    silent.closeAllConnections()
    silent.close()
  })

  it('is an error when there is nobody', async () => {
    expect(await call({ url: 'http://127.0.0.1:1/' })).toMatchObject({ outcome: 'error' })
  })

  it.each(['ftp://example.com/', 'file:///etc/passwd', 'not an address', 'http://user:secret@example.com/'])(
    'is an error for %s',
    async (url) => expect(await call({ url })).toMatchObject({ outcome: 'error' }),
  )
})

describe('what is sent', () => {
  it('carries query, headers, body and a key that names the call', async () => {
    answers = [json({ ok: true })]
    await call({
      method: 'POST',
      url: `${origin}/orders?a=1`,
      query: [{ name: 'q', value: 'é & ü' }],
      headers: [
        { name: 'X-Shop', value: 'nord' },
        { name: 'Host', value: 'evil.example' },
        { name: 'Content-Length', value: '1' },
      ],
      body: { type: 'json', text: '{"n":1}' },
    })
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/orders?a=1&q=%C3%A9+%26+%C3%BC', body: '{"n":1}' })
    expect(seen[0]?.headers).toMatchObject({
      'x-shop': 'nord',
      'content-type': 'application/json',
      'idempotency-key': 'c:3',
      'content-length': '7',
    })
    expect(seen[0]?.headers.host).toBe(new URL(origin).host)
  })

  it('adds a secret behind its value, for the hosts that it was given for', async () => {
    answers = [json({ ok: true })]
    const host = new URL(origin).host
    const secrets = {
      key: { value: 's3cret', hosts: [host] },
      other: { value: 's3cret', hosts: ['api.example'] },
    }
    const bearer = (secret: string) => ({ headers: [{ name: 'Authorization', value: 'Bearer ', secret }] })
    expect(await call(bearer('key'), { secrets })).toMatchObject({ outcome: 'success' })
    expect(seen[0]?.headers.authorization).toBe('Bearer s3cret')
    for (const name of ['other', 'none']) {
      const result = await call(bearer(name), { secrets })
      expect(result).toMatchObject({ outcome: 'error' })
      expect(JSON.stringify(result)).not.toContain('s3cret')
    }
    expect(seen).toHaveLength(1)
  })

  it('leaves secrets behind when it is sent to another host', async () => {
    const elsewhere = origin.replace('127.0.0.1', 'localhost')
    answers = [plain('', 302, { location: `${elsewhere}/next` }), json({ ok: true })]
    const secrets = { key: { value: 's3cret', hosts: [new URL(origin).host] } }
    const headers = [{ name: 'X-Key', value: '', secret: 'key' }]
    expect(await call({ headers }, { secrets })).toMatchObject({ outcome: 'success' })
    expect(seen.map((request) => request.headers['x-key'])).toEqual(['s3cret', undefined])
  })

  it('turns a POST into a GET where it was sent on, and never takes content to another host', async () => {
    const post = { method: 'POST' as const, body: { type: 'json' as const, text: '{}' } }
    answers = [plain('', 303, { location: '/done' }), json({ ok: true })]
    expect(await call(post)).toMatchObject({ outcome: 'success' })
    expect(seen.map(({ method, body }) => [method, body])).toEqual([
      ['POST', '{}'],
      ['GET', ''],
    ])
    answers = [plain('', 307, { location: origin.replace('127.0.0.1', 'localhost') })]
    expect(await call(post)).toMatchObject({ outcome: 'error' })
    expect(seen).toHaveLength(3)
  })

  it('gives up a circle of redirects', async () => {
    answers = [plain('', 302, { location: '/' })]
    expect(await call({})).toMatchObject({ outcome: 'error' })
    expect(seen).toHaveLength(6)
  })
})

describe('trying again', () => {
  it.each([500, 503, 429])('a GET that was answered %i is made again', async (status) => {
    answers = [plain('', status, { 'retry-after': '0' }), json({ ok: true })]
    expect(await call({ retries: 2 })).toMatchObject({ outcome: 'success' })
    expect(seen.map((request) => request.headers['idempotency-key'])).toEqual(['c:3', 'c:3'])
  })

  it('a GET whose connection broke is made again', async () => {
    answers = [(response) => void response.socket?.destroy(), json({ ok: true })]
    expect(await call({ retries: 1 })).toMatchObject({ outcome: 'success' })
  })

  it('no more often than it may', async () => {
    answers = [plain('', 503, { 'retry-after': '0' })]
    expect(await call({ retries: 2 })).toMatchObject({ outcome: 'error', status: 503 })
    expect(seen).toHaveLength(3)
  })

  it('not what was refused', async () => {
    answers = [plain('', 400)]
    await call({ retries: 3 })
    expect(seen).toHaveLength(1)
  })

  it('a POST only when its author allows it', async () => {
    answers = [plain('', 503, { 'retry-after': '0' })]
    await call({ method: 'POST', retries: 2 })
    expect(seen).toHaveLength(1)
    await call({ method: 'POST', retries: 2, repeatable: true })
    expect(seen).toHaveLength(4)
  })

  it('a POST that another process may have made is not made again', async () => {
    answers = [json({ ok: true })]
    expect(await call({ method: 'POST' }, { attempt: 2 })).toMatchObject({ outcome: 'error' })
    expect(seen).toHaveLength(0)
    expect(await call({ method: 'GET' }, { attempt: 2 })).toMatchObject({ outcome: 'success' })
  })
})

describe('what it may reach', () => {
  const port = () => new URL(origin).port
  const resolving = (...lists: string[][]) =>
    createGuardedAgent({
      resolve: (_name, done) => {
        const addresses = lists.length > 1 ? lists.shift() : lists[0]
        done(
          null,
          (addresses ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        )
      },
    })

  it.each([
    'http://127.0.0.1',
    'http://localhost',
    'http://0.0.0.0',
    'http://[::1]',
    'http://[::ffff:127.0.0.1]',
    'http://2130706433',
    'http://0x7f.1',
    'http://0177.0.0.1',
    'http://169.254.169.254',
    'http://10.0.0.1',
  ])('not %s', async (host) => {
    const dispatcher = createGuardedAgent()
    expect(await call({ url: `${host}:${port()}/`, retries: 2 }, { dispatcher })).toMatchObject({
      outcome: 'error',
      message: expect.stringMatching(/is a private address/),
    })
    expect(seen).toHaveLength(0)
    await dispatcher.destroy()
  })

  it('not by being sent there', async () => {
    const guarded = createGuardedAgent()
    class Outside extends Dispatcher {
      override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler) {
        return (String(options.origin) === origin ? open : guarded).dispatch(options, handler)
      }
    }
    answers = [plain('', 302, { location: `http://localhost:${port()}/admin` }), json({ ok: true })]
    expect(await call({}, { dispatcher: new Outside() as unknown as Agent })).toMatchObject({
      outcome: 'error',
      message: expect.stringMatching(/private address/),
    })
    expect(seen).toHaveLength(1)
    await guarded.destroy()
  })

  it.each([
    ['a name that means this machine', [['127.0.0.1']]],
    ['a name that also means this machine', [['203.0.114.1', '127.0.0.1']]],
    ['a name that means another thing when it is used', [['127.0.0.1'], ['93.184.216.34']]],
  ])('not %s', async (_, lists) => {
    const dispatcher = resolving(...lists)
    const result = await call({ url: `http://rebinding.example:${port()}/` }, { dispatcher })
    expect(result).toMatchObject({ outcome: 'error', message: expect.stringMatching(/private address/) })
    expect(seen).toHaveLength(0)
    await dispatcher.destroy()
  })
})
