import { setTimeout as delay } from 'node:timers/promises'
import { Agent, fetch, setGlobalDispatcher } from 'undici'
import { z } from 'zod'
import { readServerEvents } from '#app/_chat/server-events.ts'
import type { MessageView, Present } from '#server/live/schemas.ts'

/**
 * A process of its own: so many visitors of the bot `slug`, each with a stream open, of whom `perSecond` say something each second. How
 * long until its visitor hears what the bot answers? Prints a `StreamReport` as JSON.
 */
export type StreamReport = {
  streams: number
  said: number
  /** Answers that no stream told. */
  lost: number
  /** Milliseconds from sending to hearing the answer on the stream. */
  p50: number
  p95: number
  p99: number
}

/** `seq`: what was said when it began. */
type Visitor = { id: string; token: string; seq: number }

const given = z
  .object({
    url: z.string(),
    slug: z.string(),
    streams: z.number(),
    perSecond: z.number(),
    seconds: z.number(),
  })
  .parse(JSON.parse(process.argv[2] ?? '{}'))

setGlobalDispatcher(new Agent({ connections: given.streams + 100, headersTimeout: 0, bodyTimeout: 0 }))
const api = `${given.url}/api/v1`
const stop = new AbortController()
const due = new Map<string, number>()
const delays: number[] = []

const visitors: Visitor[] = []
for (let at = 0; at < given.streams; at += 20) {
  const some = Array.from({ length: Math.min(20, given.streams - at) }, begin)
  visitors.push(...(await Promise.all(some)))
}
await Promise.all(visitors.map(listen))
// What opening them cost is over.
await delay(2000)

const total = given.perSecond * given.seconds
const began = performance.now()
for (let at = 0; at < total; at++) {
  const wait = began + (at * 1000) / given.perSecond - performance.now()
  if (wait > 0) await delay(wait)
  const visitor = visitors[(at * 7) % visitors.length]
  if (visitor) void say(visitor, `word-${at}`)
}
for (let patience = 0; due.size > 0 && patience < 50; patience++) await delay(100)
stop.abort()

delays.sort((a, b) => a - b)
const quantile = (part: number) => delays[Math.min(delays.length - 1, Math.floor(delays.length * part))] ?? 0
const report: StreamReport = {
  ...{ streams: visitors.length, said: total, lost: due.size },
  ...{ p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99) },
}
console.log(JSON.stringify(report))
process.exit(0)

async function begin(): Promise<Visitor> {
  const answer = await fetch(`${api}/bots/${given.slug}/conversations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"locale":"en"}',
  })
  const { conversation, token, messages } = (await answer.json()) as Present & { token: string }
  return { id: conversation.id, token, seq: messages.at(-1)?.seq ?? 0 }
}

/** Resolves when the stream is open. */
async function listen({ id, token, seq }: Visitor): Promise<void> {
  const answer = await fetch(`${api}/conversations/${id}/events?after=${seq}`, {
    headers: { authorization: `Bearer ${token}` },
    signal: stop.signal,
  })
  const hear = ({ event, data }: { event: string; data: string }) => {
    if (event !== 'message') return
    const { role, text = '' } = JSON.parse(data) as MessageView
    const word = /word-\d+/.exec(text)?.[0] ?? ''
    const from = role === 'bot' ? due.get(word) : undefined
    if (from === undefined) return
    delays.push(performance.now() - from)
    due.delete(word)
  }
  const body = answer.body as unknown as ReadableStream<Uint8Array>
  readServerEvents(body, hear, () => undefined).catch(() => undefined)
}

async function say({ id, token }: Visitor, text: string): Promise<void> {
  due.set(text, performance.now())
  await fetch(`${api}/conversations/${id}/messages`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': `${id}-${text}`,
    },
    body: JSON.stringify({ text }),
  }).then((answer) => answer.text())
}
