import { createTRPCClient, httpLink } from '@trpc/client'
import { Hono } from 'hono'
import { beforeEach } from 'vitest'
import { keyringOf } from '#server/access/keyring.ts'
import { apiDoor } from '#server/api/door.ts'
import type { AppRouter } from '#server/api/router.ts'
import type { Started } from '#server/conversations/start-engine.ts'
import { startEngine } from '#server/conversations/start-engine.ts'
import { readEnvironment } from '#server/environment.ts'
import { liveDoor } from '#server/live/live.ts'
import type { Mail, Mailer } from '#server/mailer.ts'
import { Problem } from '#server/problem.ts'
import type { Bus } from '#server/realtime/bus.ts'
import { openBus } from '#server/realtime/bus.ts'
import type { Studio } from '#server/studio.ts'
import { createStudio } from '#server/studio.ts'
import type { TestDatabase } from '#test/database.ts'
import { testDatabase } from '#test/database.ts'

export type Api = ReturnType<typeof createTRPCClient<AppRouter>>

/** A browser: it keeps cookies, says its origin, and asks through the door as pages do. */
export type Browser = { api: Api; cookies: Map<string, string>; fetch: typeof fetch }

/** `mails` gathers what is sent; `mailer` sends it. */
type Options = { env?: Record<string, string>; mails?: Mail[]; mailer?: Mailer }

/** The studio and the bots' API on a database of the test's own, and browsers that visit them. */
export function testStudio({ env = {}, mails, mailer }: Options = {}) {
  const database: TestDatabase = testDatabase()
  let studio: Studio
  let door: Hono
  let bus: Bus
  let started: Started
  let ahead = 0

  beforeEach(async () => {
    const closing = new AbortController()
    ahead = 0
    bus = await openBus(database.sql)
    const services = {
      environment: readEnvironment({ RATE_LIMIT_FACTOR: '1000', ...env }),
      secret: 'a secret for tests, thirty-two characters or more',
      db: database.db,
      sql: database.sql,
      turns: database.turns,
      aside: database.aside,
      databaseUrl: database.url,
      bus,
      mailer:
        mailer ?? (mails && { send: async (mail: Mail) => void mails.push(mail), close: () => undefined }),
      closing: closing.signal,
    }
    const keys = keyringOf(services.secret)
    const now = () => Date.now() + ahead
    started = startEngine({ services, keys, bus, mailer: services.mailer, now, leaseMs: 2000 })
    studio = createStudio({ ...services, engine: started.engine })
    const live = liveDoor({ ...services, keys, engine: started.engine })
    door = new Hono()
      .route('/', live)
      .route('/', apiDoor(studio))
      .onError((error, context) => {
        if (!(error instanceof Problem)) throw error
        return context.json({ code: error.code, ...error.details }, error.status as 400)
      })
    return async () => {
      closing.abort()
      await started.stop()
      await bus.close()
    }
  })

  return {
    get studio() {
      return studio
    },
    database,
    /** Moves the clock of conversations, and wakes what is due then. */
    pass(ms: number) {
      ahead += ms
      started.engine.wakeAt(0)
    },
    /** A new browser on this machine, or at another address. */
    browser: (from: { address?: string; host?: string; origin?: string } = {}): Browser => {
      const { address = '127.0.0.1', host = 'localhost:3000', origin = `http://${host}` } = from
      const cookies = new Map<string, string>()
      const visit = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
        const headers = new Headers(init?.headers)
        headers.set('host', host)
        headers.set('x-client-ip', address)
        headers.set('origin', origin)
        if (cookies.size > 0)
          headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
        const answer = await door.request(
          new Request(new URL(String(input), `http://${host}`), { ...init, headers }),
        )
        for (const cookie of answer.headers.getSetCookie()) keep(cookies, cookie)
        return answer
      }
      const url = `http://${host}/api/trpc`
      return {
        cookies,
        fetch: visit,
        api: createTRPCClient<AppRouter>({ links: [httpLink({ url, fetch: visit })] }),
      }
    },
  }
}

/** The code of the problem that this comes to, or what else happened. */
export async function problemOf(asked: Promise<unknown>): Promise<string> {
  try {
    await asked
    return 'no problem'
  } catch (error) {
    const { data } = error as { data?: { problem: string | null } }
    return data?.problem ?? String(error)
  }
}

function keep(cookies: Map<string, string>, cookie: string): void {
  const [pair = '', ...attributes] = cookie.split(';')
  const at = pair.indexOf('=')
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
  const ends = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))
  if (ends || value === '') cookies.delete(name)
  else cookies.set(name, value)
}
