import { setTimeout as delay } from 'node:timers/promises'
import { fetch } from 'undici'
import { readServerEvents } from '#app/_chat/server-events.ts'
import type { MessageView, Present } from '#server/live/schemas.ts'

/** One who chats with a bot over the public API. `seq`: what was said when it began. */
export type Visitor = { id: string; token: string; seq: number }

/** So many visitors of the bot `slug`, who begin some at a time. */
export async function beginMany(api: string, slug: string, count: number): Promise<Visitor[]> {
  const visitors: Visitor[] = []
  for (let at = 0; at < count; at += 20) {
    const some = Array.from({ length: Math.min(20, count - at) }, () => begin(api, slug))
    visitors.push(...(await Promise.all(some)))
  }
  return visitors
}

async function begin(api: string, slug: string): Promise<Visitor> {
  const answer = await fetch(`${api}/bots/${slug}/conversations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"locale":"en"}',
  })
  const { conversation, token, messages } = (await answer.json()) as Present & { token: string }
  return { id: conversation.id, token, seq: messages.at(-1)?.seq ?? 0 }
}

/** Tells what is said on a visitor's stream. Resolves when it is open. */
export async function listen(
  api: string,
  { id, token, seq }: Visitor,
  heard: (message: MessageView) => void,
  signal: AbortSignal,
): Promise<void> {
  const answer = await fetch(`${api}/conversations/${id}/events?after=${seq}`, {
    headers: { authorization: `Bearer ${token}` },
    signal,
  })
  const hear = ({ event, data }: { event: string; data: string }) => {
    if (event === 'message') heard(JSON.parse(data))
  }
  const body = answer.body as unknown as ReadableStream<Uint8Array>
  readServerEvents(body, hear, () => undefined).catch(() => undefined)
}

/** A visitor says something. */
export async function say(api: string, { id, token }: Visitor, text: string): Promise<void> {
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

/** How long words travel: from `sent` to `heard`, in ms. */
export function stopwatch() {
  const due = new Map<string, number>()
  const delays: number[] = []
  return {
    sent: (word: string) => void due.set(word, performance.now()),
    heard(word: string) {
      const from = due.get(word)
      if (from === undefined) return
      delays.push(performance.now() - from)
      due.delete(word)
    },
    /** Waits five seconds at most for what is still on its way. */
    async delays(): Promise<{ lost: number; p50: number; p95: number; p99: number }> {
      for (let patience = 0; due.size > 0 && patience < 50; patience++) await delay(100)
      delays.sort((a, b) => a - b)
      const quantile = (part: number) =>
        delays[Math.min(delays.length - 1, Math.floor(delays.length * part))] ?? 0
      return { lost: due.size, p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99) }
    },
  }
}

/** Does something so many times at an even pace. */
export async function atPace(total: number, perSecond: number, act: (at: number) => void): Promise<void> {
  const began = performance.now()
  for (let at = 0; at < total; at++) {
    const wait = began + (at * 1000) / perSecond - performance.now()
    if (wait > 0) await delay(wait)
    act(at)
  }
}
