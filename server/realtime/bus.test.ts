import { afterEach, expect, it } from 'vitest'
import { openDatabase } from '#db/client.ts'
import type { Bus, News } from '#server/realtime/bus.ts'
import { openBus } from '#server/realtime/bus.ts'
import { testDatabase } from '#test/database.ts'
import { eventually } from '#test/eventually.ts'

const database = testDatabase()
const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

async function process(): Promise<Bus> {
  const client = openDatabase(database.url, { connections: 2 })
  const bus = await openBus(client.sql)
  open.push(client.close, bus.close)
  return bus
}

function hearing(bus: Bus, topic: string) {
  const heard: News[] = []
  bus.subscribe(topic, (news) => void heard.push(news))
  return heard
}

it('tells this process at once and another within moments', async () => {
  const [here, there] = [await process(), await process()]
  const local = hearing(here, 'a')
  const remote = hearing(there, 'a')
  here.publish('a', { type: 'turn', seq: 1 })
  expect(local).toEqual([{ type: 'turn', seq: 1 }])
  await eventually(() => expect(remote).toEqual([{ type: 'turn', seq: 1 }]))
  expect(local).toHaveLength(1)
})

it('tells the others only the latest of a kind, and nothing about other topics', async () => {
  const [here, there] = [await process(), await process()]
  const remote = hearing(there, 'a')
  for (let seq = 1; seq <= 500; seq++) here.publish('a', { type: 'turn', seq })
  here.publish('b', { type: 'turn', seq: 9 })
  here.publish('a', { type: 'typing', on: true })
  await eventually(() => expect(remote).toHaveLength(2))
  expect(remote).toEqual([
    { type: 'turn', seq: 500 },
    { type: 'typing', on: true },
  ])
})

it('splits what is too long for one notification', async () => {
  const [here, there] = [await process(), await process()]
  const topics = Array.from({ length: 600 }, (_, index) => `conversation ${index} é`)
  const heard = new Set<string>()
  for (const topic of topics) there.subscribe(topic, () => void heard.add(topic))
  for (const topic of topics) here.publish(topic, { type: 'turn', seq: 1 })
  await eventually(() => expect(heard.size).toBe(600))
})

it('says that there may be a gap when the connection was lost', async () => {
  const bus = await process()
  const heard = hearing(bus, 'a')
  await database.sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen%' and pid <> pg_backend_pid()`
  await eventually(() => expect(heard).toEqual([{ type: 'gap' }]))
})

it('sends what waits before it closes', async () => {
  const there = await process()
  const client = openDatabase(database.url, { connections: 1 })
  open.push(client.close)
  const here = await openBus(client.sql)
  const remote = hearing(there, 'a')
  here.publish('a', { type: 'turn', seq: 1 })
  await here.close()
  await eventually(() => expect(remote).toHaveLength(1))
})
