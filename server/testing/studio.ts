import { createTRPCClient, httpLink } from '@trpc/client'
import { Hono } from 'hono'
import { beforeEach } from 'vitest'
import { apiDoor } from '#server/api/door.ts'
import type { AppRouter } from '#server/api/router.ts'
import { readEnvironment } from '#server/environment.ts'
import type { Mail } from '#server/mailer.ts'
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

type Options = { env?: Record<string, string>; mails?: Mail[] }

/** The studio on a database of the test's own, and browsers that visit it. */
export function testStudio({ env = {}, mails }: Options = {}) {
  const database: TestDatabase = testDatabase()
  let studio: Studio
  let door: Hono
  let bus: Bus

  beforeEach(async () => {
    const closing = new AbortController()
    bus = await openBus(database.sql)
    const services = {
      environment: readEnvironment({ RATE_LIMIT_FACTOR: '1000', ...env }),
      secret: 'a secret for tests, thirty-two characters or more',
      db: database.db,
      sql: database.sql,
      turns: database.turns,
      databaseUrl: database.url,
      bus,
      mailer: mails && { send: async (mail: Mail) => void mails.push(mail), close: () => undefined },
      closing: closing.signal,
    }
    studio = createStudio(services)
    door = new Hono().route('/', apiDoor(studio)).onError((error, context) => {
      if (!(error instanceof Problem)) throw error
      return context.json({ code: error.code, ...error.details }, error.status as 400)
    })
    return async () => {
      closing.abort()
      await bus.close()
    }
  })

  return {
    get studio() {
      return studio
    },
    database,
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
