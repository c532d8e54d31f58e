import type { Hono } from 'hono'
import { beforeEach } from 'vitest'
import { newId } from '#db/new-id.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { FlowDocument } from '#flow/document.ts'
import type { Keyring } from '#server/access/keyring.ts'
import { keyringOf } from '#server/access/keyring.ts'
import { seal, userSecretPlace } from '#server/access/seal.ts'
import type { Started } from '#server/conversations/start-engine.ts'
import { startEngine } from '#server/conversations/start-engine.ts'
import type { Runners } from '#server/effects/runners.ts'
import { readEnvironment } from '#server/environment.ts'
import { liveDoor } from '#server/live/live.ts'
import type { Present } from '#server/live/schemas.ts'
import type { Mail } from '#server/mailer.ts'
import { openBus } from '#server/realtime/bus.ts'
import { makeWorkspace, publish } from '#server/testing/publish.ts'
import { testDatabase } from '#test/database.ts'

/** What a request came to: its status, and its JSON. */
export type Reply<T = Present> = { status: number; headers: Headers; body: T }
export type Begun = Present & { token: string; visitor: string }
export type Trouble = { status: number; code: string; detail?: string; faults?: { path: string[] }[] }

type Options = { env?: Record<string, string>; runners?: Partial<Runners>; mails?: Mail[]; leaseMs?: number }
type Process = Started & { door: Hono; close(): Promise<void> }

/** The live endpoint on a database of the test's own, with a clock that the test may move. */
export function testLive({ env = {}, runners = {}, mails, leaseMs = 2000 }: Options = {}) {
  const database = testDatabase()
  const keys: Keyring = keyringOf('a secret for tests, thirty-two characters or more')
  const processes: Process[] = []
  let ahead = 0
  let workspace = '' as WorkspaceId

  const start = async ({ graceMs }: { graceMs?: number } = {}): Promise<Process> => {
    const closing = new AbortController()
    const bus = await openBus(database.sql)
    const environment = readEnvironment({ RATE_LIMIT_FACTOR: '1000', ...env })
    const { db, sql, turns, aside } = database
    const services = { db, sql, turns, aside, environment, closing: closing.signal }
    const mailer = mails && { send: async (mail: Mail) => void mails.push(mail), close: () => undefined }
    const now = () => Date.now() + ahead
    const started = startEngine({
      services,
      keys,
      bus,
      mailer,
      runners,
      leaseMs,
      now,
      ...(graceMs !== undefined && { graceMs }),
    })
    const door = liveDoor({ ...services, keys, engine: started.engine })
    const close = async () => {
      closing.abort()
      await started.stop()
      await bus.close()
    }
    const process = { ...started, door, close }
    processes.push(process)
    return process
  }

  beforeEach(async () => {
    ahead = 0
    workspace = await makeWorkspace(database.db)
    await start()
    return async () => {
      for (const process of processes.splice(0)) await process.close()
    }
  })

  const main = () => {
    const [process] = processes
    if (!process) throw new Error('The live endpoint exists inside tests only.')
    return process
  }

  const ask = async <T = Present>(
    method: string,
    path: string,
    { body, token, headers = {}, door = main().door }: Asked = {},
  ): Promise<Reply<T>> => {
    const given = new Headers({ host: 'bots.example', 'x-client-ip': '203.0.113.7', ...headers })
    if (token) given.set('authorization', `Bearer ${token}`)
    const isRaw = typeof body === 'string' || body instanceof FormData
    if (body !== undefined && !isRaw) given.set('content-type', 'application/json')
    const answer = await door.request(`http://bots.example/api/v1${path}`, {
      method,
      headers: given,
      ...(body !== undefined && { body: isRaw ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    const json = /json/.test(answer.headers.get('content-type') ?? '')
    return { status: answer.status, headers: answer.headers, body: (json ? JSON.parse(text) : text) as T }
  }

  return {
    database,
    keys,
    get workspace() {
      return workspace
    },
    get engine() {
      return main().engine
    },
    get door() {
      return main().door
    },
    /** Another process on the same database. */
    start,
    /** The process goes away without a word: nothing it does later reaches the test. */
    processes,
    /** Moves the clock, and wakes what is due then. */
    pass(ms: number) {
      ahead += ms
      for (const { engine } of processes) engine.wakeAt(0)
    },
    ask,
    /** Publishes a bot; answers its id. */
    async publish(
      document: FlowDocument,
      { slug = 'test', allowedSites = [] as string[], userSecret = '' } = {},
    ): Promise<{ bot: string; version: string }> {
      const bot = newId()
      const sealed = userSecret ? seal(keys, userSecretPlace(bot), userSecret) : null
      return publish(database.db, workspace, document, { slug, bot, allowedSites, userSecret: sealed })
    },
    /** Begins a conversation and gives back what talks in it. */
    async begin(body: object = {}, { slug = 'test', door }: { slug?: string; door?: Hono } = {}) {
      const begun = await ask<Begun>('POST', `/bots/${slug}/conversations`, { body, ...(door && { door }) })
      if (begun.status !== 201) throw new Error(`${begun.status} ${JSON.stringify(begun.body)}`)
      const { conversation, token } = begun.body
      const path = `/conversations/${conversation.id}`
      return {
        ...begun.body,
        id: conversation.id,
        say: <T = Present>(message: object | string, more: Asked = {}) =>
          ask<T>('POST', `${path}/messages`, {
            token,
            body: typeof message === 'string' ? { text: message } : message,
            ...more,
          }),
        signal: <T = Present>(signal: object, more: Asked = {}) =>
          ask<T>('POST', `${path}/signals`, { token, body: signal, ...more }),
        read: (after = 0, more: Asked = {}) =>
          ask<Present>('GET', `${path}?after=${after}`, { token, ...more }),
      }
    },
  }
}

type Asked = {
  body?: object | string | FormData
  token?: string
  headers?: Record<string, string>
  door?: Hono
}

/** What the bot said, as texts. */
export function said(present: Pick<Present, 'messages'>): string[] {
  return present.messages.filter(({ role }) => role === 'bot').map(({ text, url }) => text ?? url ?? '')
}
