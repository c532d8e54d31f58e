import { setTimeout as delay } from 'node:timers/promises'
import { Agent, fetch, setGlobalDispatcher } from 'undici'
import { z } from 'zod'
import { readServerEvents } from '#app/_chat/server-events.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { Visitor } from '#scripts/bench/visitors.ts'
import { atPace, beginMany, listen, say, stopwatch } from '#scripts/bench/visitors.ts'

/**
 * A process of its own: so many visitors whom people of the team answer. Each conversation has two streams, the visitor's and that of the
 * agent's inbox, and both sides write in turn, through the doors that their browsers use. How long until the other one hears it? Prints an
 * `AgentReport` as JSON.
 */
export type AgentReport = { streams: number; said: number; toAgent: Delays; toVisitor: Delays }
type Delays = Awaited<ReturnType<ReturnType<typeof stopwatch>['delays']>>

const given = z
  .object({
    url: z.string(),
    person: z.object({ email: z.string(), password: z.string() }),
    streams: z.number(),
    perSecond: z.number(),
    seconds: z.number(),
  })
  .parse(JSON.parse(process.argv[2] ?? '{}'))

setGlobalDispatcher(new Agent({ connections: given.streams + 200, headersTimeout: 0, bodyTimeout: 0 }))
const api = `${given.url}/api/v1`
const stop = new AbortController()
const [toAgent, toVisitor] = [stopwatch(), stopwatch()]

let cookie = ''
await tell('session.signIn', given.person)
const { workspaces } = await ask<{ workspaces: { id: string }[] }>('session.current')
const workspace = workspaces[0]?.id ?? ''
const slug = await publishDesk()
await tell('inbox.setDuty', { workspace, available: true })

const visitors = await beginMany(api, slug, given.streams / 2)
for (const { id } of visitors) await tell('inbox.take', { workspace, conversation: id })
const hear = ({ role, text = '' }: { role: string; text?: string | undefined }) => {
  if (role === 'agent') toVisitor.heard(text)
}
await Promise.all(visitors.flatMap((one) => [listen(api, one, hear, stop.signal), follow(one)]))
// What opening them cost is over.
await delay(2000)

const total = given.perSecond * given.seconds
await atPace(total, given.perSecond, (at) => {
  const visitor = visitors[(at * 7) % visitors.length]
  if (!visitor) return
  if (at % 2) {
    toAgent.sent(`asked-${at}`)
    void say(api, visitor, `asked-${at}`)
  } else {
    toVisitor.sent(`told-${at}`)
    const said = { key: `bench-key-${at}`, said: { text: `told-${at}` } }
    void tell('inbox.say', { workspace, conversation: visitor.id, ...said })
  }
})
const report: AgentReport = {
  ...{ streams: visitors.length * 2, said: total },
  ...{ toAgent: await toAgent.delays(), toVisitor: await toVisitor.delays() },
}
stop.abort()
console.log(JSON.stringify(report))
process.exit(0)

/** A bot that hands over to the team at once. */
async function publishDesk(): Promise<string> {
  const desk = bot({
    languages: ['en'],
    flows: { main: flow<'en'>('Main').block('desk', 'handOff', { waitSeconds: 3600 }) },
  })
  const made = await tell<{ bot: string; slug: string }>('bots.import', {
    ...{ workspace, name: 'Desk', text: JSON.stringify(desk) },
  })
  const { revision } = await ask<{ revision: number }>('flows.open', { workspace, bot: made.bot })
  await tell('versions.publish', { workspace, bot: made.bot, revision, force: true })
  return made.slug
}

/** The stream of a conversation that an agent has open. */
async function follow({ id, seq }: Visitor): Promise<void> {
  const answer = await asked('inbox.follow', { workspace, conversation: id, after: seq })
  const told = ({ data }: { data: string }) => {
    for (const [word] of data.matchAll(/asked-\d+/g)) toAgent.heard(word)
  }
  const body = answer.body as unknown as ReadableStream<Uint8Array>
  readServerEvents(body, told, () => undefined).catch(() => undefined)
}

async function ask<T>(procedure: string, input?: object): Promise<T> {
  return resultOf<T>(procedure, await asked(procedure, input))
}

function asked(procedure: string, input?: object) {
  const query = input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ''
  return fetch(`${given.url}/api/trpc/${procedure}${query}`, { headers: { cookie }, signal: stop.signal })
}

async function tell<T>(procedure: string, input: object): Promise<T> {
  const answer = await fetch(`${given.url}/api/trpc/${procedure}`, {
    method: 'POST',
    headers: { cookie, origin: given.url, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  cookie ||= answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return resultOf<T>(procedure, answer)
}

async function resultOf<T>(procedure: string, answer: { ok: boolean; json(): Promise<unknown> }): Promise<T> {
  const body = (await answer.json()) as { result?: { data: T } }
  if (!answer.ok) throw new Error(`${procedure}: ${JSON.stringify(body).slice(0, 300)}`)
  return body.result?.data as T
}
