import { Pool } from 'undici'
import { z } from 'zod'
import { answerQuestion } from '#scripts/bench/answer-question.ts'
import type { Present } from '#server/live/schemas.ts'

/**
 * A process of its own that asks as fast as it is answered: `users` at once, each talking one conversation after the other to the bot
 * `slug` (or, without one, posting to the reference). Prints a `LoadReport` as JSON.
 */
export type LoadReport = {
  turns: number
  conversations: number
  failures: number
  /** Why the first one failed. */
  failure?: string
  seconds: number
  /** Milliseconds. */
  p50: number
  p95: number
  p99: number
}

const given = z
  .object({
    url: z.string(),
    slug: z.string().optional(),
    users: z.number(),
    warmUp: z.number(),
    seconds: z.number(),
    /** Stop after so many conversations, even before the time is over. */
    conversations: z.number().optional(),
  })
  .parse(JSON.parse(process.argv[2] ?? '{}'))

/** No conversation of ours is longer; a bot that asks for ever would never be done. */
const longest = 60
const pool = new Pool(given.url, { connections: given.users, pipelining: 1 })
const latencies: number[] = []
const report = { turns: 0, conversations: 0, failures: 0, failure: undefined as string | undefined }
const from = performance.now() + given.warmUp * 1000
const to = from + given.seconds * 1000
const enough = () =>
  performance.now() >= to || report.conversations >= (given.conversations ?? Number.POSITIVE_INFINITY)

await Promise.all(Array.from({ length: given.users }, given.slug ? talkOn : postOn))
const seconds = (performance.now() - from) / 1000
latencies.sort((a, b) => a - b)
const quantile = (part: number) =>
  latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))] ?? 0
const done: LoadReport = { ...report, seconds, p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99) }
console.log(JSON.stringify(done))
await pool.close()

async function talkOn(): Promise<void> {
  while (!enough()) {
    try {
      await talk()
      report.conversations += 1
    } catch (error) {
      report.failures += 1
      report.failure ??= String(error)
    }
  }
}

async function talk(): Promise<void> {
  const begun = await post<Present & { token: string }>(`/api/v1/bots/${given.slug}/conversations`, {})
  let { conversation, input } = begun
  for (let turn = 0; turn < longest && conversation.status === 'active' && input && !enough(); turn++) {
    const path = `/api/v1/conversations/${conversation.id}/messages`
    ;({ conversation, input } = await post<Present>(
      path,
      { ...answerQuestion(input, conversation.id), inputId: input.id },
      begun.token,
    ))
  }
}

async function postOn(): Promise<void> {
  while (!enough()) await post('/turn', { text: 'Ada Lovelace', inputId: 'abcdefgh' })
}

async function post<T>(path: string, body: object, token?: string): Promise<T> {
  const began = performance.now()
  const answer = await pool.request({
    path,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  })
  const text = await answer.body.text()
  if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${text.slice(0, 200)}`)
  const now = performance.now()
  if (began >= from && now <= to) {
    latencies.push(now - began)
    report.turns += 1
  }
  return JSON.parse(text) as T
}
