import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { openDatabase } from '#db/client.ts'
import { keyringOf } from '#server/access/keyring.ts'
import { startEngine } from '#server/conversations/start-engine.ts'
import { readEnvironment } from '#server/environment.ts'
import { liveDoor } from '#server/live/live.ts'
import { openBus } from '#server/realtime/bus.ts'

/**
 * A process that serves the live endpoint and nothing else, to be killed: `node live-process.ts <database URL> <lease ms>`. Prints its
 * port when it is ready.
 */
const [, , url = '', lease = '1000'] = process.argv
const { db, sql, turns, aside } = openDatabase(url)
const environment = readEnvironment({ RATE_LIMIT_FACTOR: '100000', ALLOW_PRIVATE_HOSTS: '1' })
const keys = keyringOf('a secret for tests, thirty-two characters or more')
const services = { db, sql, turns, aside, environment, closing: new AbortController().signal }
const bus = await openBus(sql)
const { engine } = startEngine({ services, keys, bus, mailer: undefined, leaseMs: Number(lease) })
const server = createServer(getRequestListener(liveDoor({ ...services, keys, engine }).fetch))
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
