import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import postgres from 'postgres'
import { connectionOptions } from '#db/connection.ts'
import type { LoadedConversation } from '#db/queries/conversations.ts'
import type { Answer } from '#flow/run/event.ts'
import type { Program } from '#flow/run/program.ts'
import { compile } from '#flow/run/program.ts'
import { publishedDocument } from '#scripts/bench/publish-bot.ts'
import type { Plan } from '#server/conversations/plan-turn.ts'
import { mergePlans, planBeginning, planTurn } from '#server/conversations/plan-turn.ts'
import { conversationView, inputView, messageViews } from '#server/live/view.ts'

/**
 * The reference with nothing but our interpreter in it: what a turn of this bot costs before anybody's rights are checked. Each turn is
 * decided on what is remembered, its state and events are committed (turns that come together in one statement, as in the product),
 * and answered as in the product. Nothing else: no token, limits, keys, contacts, timers, tables, mails; whatever is asked of the outside has
 * succeeded. Arguments: the database's URL, the bot's slug. Prints its port.
 */
const [url = '', slug = ''] = process.argv.slice(2)
const sql = postgres({ ...connectionOptions(url), max: 1 })
await sql`drop table if exists bench_states, bench_events`
await sql`create table bench_states (id uuid primary key, version int not null, seq int not null, state json not null)`
await sql`
  create table bench_events (id uuid, seq int, kind text not null, body jsonb not null, at timestamptz not null default now(), primary key (id, seq))`
const document = await publishedDocument(sql, slug)
if (!document) throw new Error(`Nothing is published as ${slug}.`)
const program: Program = compile(document)

type Known = Pick<
  LoadedConversation,
  'id' | 'version' | 'seq' | 'state' | 'wakeAt' | 'status' | 'owner' | 'facts' | 'metAt' | 'assigneeId'
> & { waitingSince: null; agentName: null }
const known = new Map<string, Known>()

type Row = { id: string; plan: Plan; version: number; done(): void }
let waiting: Row[] = []
let isWriting = false

function commit(row: Omit<Row, 'done'>): Promise<void> {
  return new Promise((done) => {
    waiting.push({ ...row, done })
    if (!isWriting && waiting.length === 1) setImmediate(writeAll)
  })
}

async function writeAll(): Promise<void> {
  isWriting = true
  while (waiting.length) {
    const rows = waiting
    waiting = []
    const states = rows.map(({ id, plan: { seq, state }, version }) => ({ id, version, seq, state }))
    const events = rows.flatMap(({ id, plan }) => plan.events.map((event) => ({ id, ...event })))
    await sql`
      with told as (
        insert into bench_states select * from json_to_recordset(${JSON.stringify(states)}::text::json) as r(id uuid, version int, seq int, state json)
        on conflict (id) do update set version = excluded.version, seq = excluded.seq, state = excluded.state
        where bench_states.version = excluded.version - 1 returning id)
      insert into bench_events (id, seq, kind, body)
      select r.* from json_to_recordset(${JSON.stringify(events)}::text::json) as r(id uuid, seq int, kind text, body jsonb) join told on told.id = r.id`
    for (const { done } of rows) done()
  }
  isWriting = false
}

function begin(at: number): [Known, Plan] {
  const plan = planBeginning(program, { type: 'start', at, seed: 1, contactKey: 'ada' })
  const { seq, state } = plan
  const standing = { status: 'active', owner: 'bot', assigneeId: null, waitingSince: null } as const
  const kept = { id: crypto.randomUUID(), version: 0, seq, state, wakeAt: null, facts: {}, metAt: at }
  return [{ ...kept, ...standing, agentName: null }, plan]
}

/** With all that it asks of the outside answered at once. */
function settled(before: Known, first: Plan, at: number): Plan {
  let plan = first
  for (let [ask] = plan.asks ?? []; ask; [ask] = plan.asks ?? []) {
    const result = { outcome: 'success' as const, value: [] }
    const next = planTurn(program, { ...before, ...plan }, { type: 'result', n: ask.n, result, at, seed: 1 })
    if (!next) break
    plan = mergePlans(plan, next)
  }
  return plan
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', async () => {
    const { inputId, ...answer } = JSON.parse(Buffer.concat(chunks).toString())
    const at = Date.now()
    const id = /\/conversations\/([^/]+)/.exec(request.url ?? '')?.[1]
    const found = id ? known.get(id) : undefined
    const [before, decided] = found
      ? [found, planTurn(program, found, { type: 'answer', answer: answer as Answer, inputId, at, seed: 1 })]
      : begin(at)
    if (!decided) throw new Error('An answer that does nothing')
    const plan = settled(before, decided, at)
    const { seq, state, wakeAt } = plan
    const next = { ...before, version: before.version + 1, seq, state, wakeAt }
    await commit({ id: next.id, plan, version: next.version })
    if (state.status === 'ended') known.delete(next.id)
    else known.set(next.id, next)
    const messages = messageViews(plan.events.map((event) => ({ ...event, at })))
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify({ token: '', conversation: conversationView(next), messages, input: inputView(state) }),
    )
  })
})
server.listen(0, '127.0.0.1', () => console.log(`port ${(server.address() as AddressInfo).port}`))
process.on('SIGTERM', async () => {
  server.closeAllConnections()
  await sql`drop table bench_states, bench_events`
  await sql.end()
  process.exit(0)
})
