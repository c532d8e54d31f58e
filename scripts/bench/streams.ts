import { setTimeout as delay } from 'node:timers/promises'
import { Agent, setGlobalDispatcher } from 'undici'
import { z } from 'zod'
import { atPace, beginMany, listen, say, stopwatch } from '#scripts/bench/visitors.ts'

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
const watch = stopwatch()

const visitors = await beginMany(api, given.slug, given.streams)
const hear = ({ role, text = '' }: { role: string; text?: string | undefined }) => {
  if (role === 'bot') watch.heard(/word-\d+/.exec(text)?.[0] ?? '')
}
await Promise.all(visitors.map((visitor) => listen(api, visitor, hear, stop.signal)))
// What opening them cost is over.
await delay(2000)

const total = given.perSecond * given.seconds
await atPace(total, given.perSecond, (at) => {
  const visitor = visitors[(at * 7) % visitors.length]
  if (!visitor) return
  watch.sent(`word-${at}`)
  void say(api, visitor, `word-${at}`)
})
const report: StreamReport = { streams: visitors.length, said: total, ...(await watch.delays()) }
stop.abort()
console.log(JSON.stringify(report))
process.exit(0)
