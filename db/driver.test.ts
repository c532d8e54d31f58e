import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { createConnection, createServer } from 'node:net'
import { setImmediate as round } from 'node:timers/promises'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectionOptions } from '#db/connection.ts'
import { testDatabase } from '#test/database.ts'

// The driver's own faults that `patches/` mends: with a newer driver these tests tell whether it still needs to be.
const database = testDatabase()
let one: postgres.Sql
let socket: Socket
let closed: Promise<unknown>

beforeEach(() => {
  const closing = new EventTarget()
  closed = once(closing, 'close')
  const options = {
    ...{ ...connectionOptions(database.url), max: 1, connect_timeout: 3 },
    onclose: () => void closing.dispatchEvent(new Event('close')),
    async socket({ path, host, port }: { path?: string; host: string[]; port: number[] }) {
      socket = path ? createConnection(path) : createConnection(port[0] ?? 5432, host[0])
      await once(socket, 'connect')
      return socket
    },
  }
  one = postgres(options)
})
afterEach(() => one.end({ timeout: 1 }))

test('a connection that breaks while words for it wait to be sent is a new one afterwards', async () => {
  await one`select 1`
  await round()
  const lost = one`select 2`.then(
    () => 'answered',
    ({ code }) => code,
  )
  await Promise.resolve().then()
  // They are sent in the next round of the event loop: the end is heard before.
  socket.destroy()
  expect(await lost).toBe('CONNECTION_CLOSED')
  expect(await one`select 3 as fine`).toMatchObject([{ fine: 3 }])
})

test('a write that fails after the connection has ended harms nobody', async () => {
  await one`select 1`
  socket.destroy()
  await closed
  socket.emit('error', new Error('write EPIPE'))
  expect(await one`select 1 as fine`).toMatchObject([{ fine: 1 }])
})

test('what was said to a connection that ended is not said to those who come after it', async () => {
  const [session] = await one`select pg_backend_pid() as pid`
  const slow = one`select pg_sleep(60)`.catch(() => 'lost')
  await expect
    .poll(() => database.sql`select 1 from pg_stat_activity where pid = ${session?.pid} and state = 'active'`)
    .toHaveLength(1)
  await database.sql`select pg_terminate_backend(${session?.pid})`
  expect(await slow).toBe('lost')
  await closed
  expect(await one`select 1 as fine`).toMatchObject([{ fine: 1 }])
})

test('a proxy with no database behind it, which hangs up at once, is a connection that ended', async () => {
  const proxy = createServer((caller) => caller.end()).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const { port } = proxy.address() as AddressInfo
  const away = postgres({ host: '127.0.0.1', port, max: 1, connect_timeout: 3 })
  try {
    await expect(away`select 1`).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  } finally {
    await away.end({ timeout: 1 })
    proxy.close()
  }
})

test('what is left of a transaction whose connection broke is refused, and does not run on its own', async () => {
  await one`create table left_over (n int)`
  const cutShort = one.begin(async (tx) => {
    await tx`insert into left_over values (1)`
    socket.destroy()
    await closed
    // Others go on by then, on the same connection made anew.
    await one`select 1`
    await tx`insert into left_over values (2)`
  })
  await expect(cutShort).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  expect(await one`select 1 as fine`).toMatchObject([{ fine: 1 }])
  expect(await database.sql`select n from left_over`).toEqual([])
})
