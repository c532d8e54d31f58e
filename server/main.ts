import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import next from 'next'
import { openDatabase } from '#db/client.ts'
import { startEmbeddedPostgres } from '#db/embedded.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { keyringOf } from '#server/access/keyring.ts'
import { loadAppSecret } from '#server/app-secret.ts'
import { startEngine } from '#server/conversations/start-engine.ts'
import type { Environment } from '#server/environment.ts'
import { frontDoor } from '#server/front-door.ts'
import { gracefulServer } from '#server/graceful-server.ts'
import { createHttp } from '#server/http.ts'
import { startJobs } from '#server/jobs/jobs.ts'
import { logLine } from '#server/log.ts'
import { openMailer } from '#server/mailer.ts'
import { welcomeFirstOwner } from '#server/people/first-owner.ts'
import { openBus } from '#server/realtime/bus.ts'
import { seedDemo } from '#server/seed.ts'
import type { Services } from '#server/services.ts'
import { createStudio } from '#server/studio.ts'

export type Parcours = {
  /** Where it can be reached from this machine. */
  url: string
  /** Finishes what is in flight and ends everything that was started. */
  stop(): Promise<void>
}

type Options = { dev?: boolean; report?: (line: string) => void }

/** Starts the process: database, secret, doors, pages, and whatever else its roles ask for. Resolves when it is ready to work. */
export async function startParcours(
  environment: Environment,
  { dev = false, report = logLine }: Options = {},
): Promise<Parcours> {
  const closing = new AbortController()
  // Undone in reverse: whoever needs the database ends before it.
  const started: (() => Promise<void>)[] = []
  const stop = async () => {
    closing.abort()
    for (const end of started.splice(0).reverse()) await end()
  }

  try {
    const databaseUrl = await database(environment, report, started)
    const migrated = await migrateDatabase(databaseUrl)
    if (migrated > 0) report(`Database: ${migrated} migration${migrated === 1 ? '' : 's'} applied`)
    const { db, sql, turns, aside, close } = openDatabase(databaseUrl)
    started.push(close)
    const secret = await loadAppSecret(db, environment)
    const planted = await seedDemo({ db })
    if (planted) report(`Demo: ${planted} bot${planted === 1 ? '' : 's'} published`)
    const bus = await openBus(sql)
    started.push(bus.close)
    const mailer = environment.smtpUrl ? openMailer(environment.smtpUrl) : undefined
    started.push(async () => mailer?.close())
    const services: Services = {
      environment,
      secret,
      db,
      sql,
      turns,
      aside,
      databaseUrl,
      bus,
      mailer,
      closing: closing.signal,
    }
    const keys = keyringOf(secret)
    const { engine, stop: stopEngine } = startEngine({ services, keys, bus, mailer })
    started.push(stopEngine)
    if (environment.roles.has('worker')) started.push(startJobs({ services }).stop)
    const live = environment.roles.has('bot') ? { ...services, keys, engine } : undefined
    const studio = environment.roles.has('web') ? createStudio({ ...services, engine }) : undefined

    const { server, close: closeServer } = gracefulServer()
    const pages = environment.roles.has('web')
      ? await preparePages(server, environment, dev, started)
      : undefined
    server.on(
      'request',
      frontDoor({
        http: createHttp(services, { studio, live }),
        pages,
        trustProxy: environment.trustProxy,
        dev,
        https: environment.baseUrl?.startsWith('https:') ?? false,
      }),
    )
    const url = await listen(server, environment)
    started.push(closeServer)
    if (studio) await welcomeFirstOwner(studio, { url, report })
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function database(
  environment: Environment,
  report: (line: string) => void,
  started: (() => Promise<void>)[],
): Promise<string> {
  if (environment.databaseUrl) return environment.databaseUrl
  const postgres = await startEmbeddedPostgres({ dataDir: environment.dataDir, report })
  started.push(postgres.stop)
  return postgres.url
}

async function preparePages(
  httpServer: Server,
  { port, host }: Environment,
  dev: boolean,
  started: (() => Promise<void>)[],
) {
  const app = next({
    dev,
    dir: join(import.meta.dirname, '..'),
    httpServer,
    port,
    hostname: host ?? 'localhost',
  })
  await app.prepare()
  started.push(() => app.close())
  return app.getRequestHandler()
}

async function listen(server: Server, { port, host }: Environment): Promise<string> {
  server.listen({ port, host })
  try {
    await once(server, 'listening')
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, port, host)
  }
  const { port: actual } = server.address() as AddressInfo
  const name = !host || host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${actual}`
}

function explain(error: NodeJS.ErrnoException, port: number, host: string | undefined): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
    )
  }
  if (error.code === 'EACCES')
    return new Error(`Port ${port} is reserved for root. Choose one above 1023: PORT=3000 npm start`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Error(`HOST=${host} is no address of this machine.`)
  return error
}
