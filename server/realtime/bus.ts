import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { z } from 'zod'
import type { DatabaseClient } from '#db/client.ts'
import { listen, longestNotification, notify } from '#db/notifications.ts'
import type { JsonObject } from '#flow/json.ts'
import { logError } from '#server/log.ts'

/** What is told about a topic. The latest of one `type` is enough: who needs more reads what it missed from the database. */
export type News = JsonObject & { type: string }

/** Tells listeners, in this process at once and in the others within about 50 ms, that something changed. */
export type Bus = {
  publish(topic: string, news: News): void
  /** Calls `hear` until the function it gives back is called. */
  subscribe(topic: string, hear: (news: News) => void): () => void
  close(): Promise<void>
}

/** Every subscriber hears this when news of other processes may have been lost. */
const gap: News = { type: 'gap' }

const channel = 'parcours'
const pauseMs = 50
const batchSchema = z.object({
  from: z.string(),
  news: z.array(z.tuple([z.string(), z.looseObject({ type: z.string() })])),
})

/**
 * A bus over LISTEN / NOTIFY. A process notifies at most once in 50 ms, with all that changed: each NOTIFY takes a lock of the whole
 * server when it commits.
 */
export async function openBus(sql: DatabaseClient['sql']): Promise<Bus> {
  const self = randomUUID()
  const local = new EventEmitter().setMaxListeners(0)
  const waiting = new Map<string, [string, News]>()
  let timer: NodeJS.Timeout | undefined
  let sending: Promise<void> = Promise.resolve()

  const send = () => {
    timer = undefined
    const batch = [...waiting.values()]
    waiting.clear()
    sending = sending
      .then(async () => {
        for (const payload of payloads(self, batch)) await notify(sql, channel, payload)
      })
      .catch((error: unknown) => logError('Telling other processes what changed', error))
  }

  const unlisten = await listen(
    sql,
    channel,
    (payload) => {
      const read = batchSchema.safeParse(parse(payload))
      if (!read.success || read.data.from === self) return
      for (const [topic, news] of read.data.news) local.emit(`topic ${topic}`, news)
    },
    () => {
      for (const name of local.eventNames()) local.emit(name, gap)
    },
  )

  return {
    publish(topic, news) {
      local.emit(`topic ${topic}`, news)
      waiting.set(`${news.type} ${topic}`, [topic, news])
      timer ??= setTimeout(send, pauseMs)
    },
    subscribe(topic, hear) {
      local.on(`topic ${topic}`, hear)
      return () => void local.off(`topic ${topic}`, hear)
    },
    async close() {
      if (timer) {
        clearTimeout(timer)
        send()
      }
      await sending
      await unlisten()
    },
  }
}

function* payloads(from: string, batch: [string, News][]): Generator<string> {
  let news: string[] = []
  let bytes = 0
  const payload = () => `{"from":"${from}","news":[${news.join(',')}]}`
  for (const entry of batch) {
    const json = JSON.stringify(entry)
    const size = Buffer.byteLength(json) + 1
    if (news.length && bytes + size > longestNotification - 100) {
      yield payload()
      news = []
      bytes = 0
    }
    news.push(json)
    bytes += size
  }
  if (news.length) yield payload()
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch {
    return undefined
  }
}
