import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { openDatabase } from '#db/client.ts'
import { startEmbeddedPostgres } from '#db/embedded.ts'
import { launchProduct } from '#scripts/bench/product.ts'
import { apology, transcriptOf } from '#scripts/crash/ledger.ts'
import type { Held, Place } from '#scripts/crash/stubborn-visitor.ts'
import { holdConversation } from '#scripts/crash/stubborn-visitor.ts'

/** A disk that can be filled and freed. */
export type Fillable = { fill(): Promise<void>; free(): Promise<void> }

type Options = {
  dataDir: string
  /** What is hurt in each round. */
  victim: 'process' | 'database' | Fillable
  rounds: number
  /** How many are held at once. */
  conversations: number
}

export type Outcome = {
  rounds: number
  finished: number
  retries: number
  /** What requests were refused with, and how often. */
  refusals: Map<string, number>
  /** In words; empty when all is well. */
  faults: string[]
}

/** Keeps conversations going on the bot `ledger` while its surroundings are hurt again and again, then reads what they have become. */
export async function killRounds({ dataDir, victim, rounds, conversations }: Options): Promise<Outcome> {
  const launch = () => launchProduct({ DATA_DIR: dataDir, ROLES: 'bot,worker' })
  const outcome: Outcome = { rounds: 0, finished: 0, retries: 0, refusals: new Map(), faults: [] }
  let running = launch()
  let over = false
  let answered = 0
  const place: Place = {
    url: async () => (await running).url,
    over: () => over,
    answered: () => void answered++,
    again(refusal) {
      outcome.retries++
      if (refusal) outcome.refusals.set(refusal, (outcome.refusals.get(refusal) ?? 0) + 1)
    },
  }
  const held: Held[] = []
  const visitors = Array.from({ length: conversations }, async (_, index) => {
    for (let n = 0; n === 0 || !over; n++) {
      held.push(await holdConversation(place, `visitor ${index}.${n}`, index % 2 === 0))
    }
  })
  const all = Promise.all(visitors)
  all.catch(() => undefined)

  try {
    for (; outcome.rounds < rounds; outcome.rounds++) {
      // In the middle: some have answered something since the last time, whatever this machine's speed.
      const enough = answered + conversations * (0.5 + Math.random() * 2)
      while (answered < enough) await Promise.race([delay(20), all])
      if (victim === 'process') {
        const { child } = await running
        const gone = once(child, 'exit')
        child.kill('SIGKILL')
        running = gone.then(launch)
      } else if (victim === 'database') {
        process.kill(postmasterOf(dataDir), outcome.rounds % 2 === 0 ? 'SIGINT' : 'SIGKILL')
      } else {
        await victim.fill()
        await delay(1000)
        await victim.free()
      }
    }
    over = true
    await all
  } finally {
    over = true
    await (await running).stop()
  }
  outcome.finished = held.length
  outcome.faults.push(...held.flatMap(faultsOf), ...(await faultsOfRows(dataDir, held)))
  return outcome
}

function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n', 1)[0])
}

function faultsOf({ who, told, said }: Held): string[] {
  const read = said.map(({ role, text }) => `${role}: ${text}`)
  const right = transcriptOf(who, gaveUp(said))
  const faults: string[] = []
  if (read.join('\n') !== right.join('\n')) faults.push(`${who} reads ${JSON.stringify(read)}`)
  if (said.some(({ seq }, index) => index > 0 && seq <= (said[index - 1]?.seq ?? 0)))
    faults.push(`${who}: out of order`)
  const bySeq = new Map(said.map((message) => [message.seq, JSON.stringify(message)]))
  for (const message of told) {
    if (bySeq.get(message.seq) !== JSON.stringify(message))
      faults.push(`${who} was told what is not there: ${message.text}`)
  }
  return faults
}

/** While the database was away for longer than the block waits, the flow took its other exit: then nothing may have been written. */
function gaveUp(said: Held['said']): boolean {
  return said.some(({ text }) => text === apology)
}

/** Each conversation wrote its row once, and nothing is left half-done. */
async function faultsOfRows(dataDir: string, held: Held[]): Promise<string[]> {
  const postgres = await startEmbeddedPostgres({ dataDir })
  const { sql, close } = openDatabase(postgres.url, { connections: 1 })
  try {
    const rows = await sql`select values ->> 'c1' as who, count(*)::int as times 
      from data_rows where table_id = (select id from data_tables where name = 'ledger') group by 1`
    const times = new Map(rows.map((row) => [row.who as string, row.times as number]))
    const faults = held.flatMap(({ who, said }) =>
      (times.get(who) ?? 0) === (gaveUp(said) ? 0 : 1) ? [] : [`${who}: ${times.get(who) ?? 0} rows written`],
    )
    const known = new Set(held.map(({ who }) => who))
    for (const who of times.keys()) if (!known.has(who)) faults.push(`A row of nobody's: ${who}`)
    const [left] = await sql`
      select (select count(*)::int from asks) as asks,
        (select count(*)::int from conversations c where not exists (select from conversation_states s where s.conversation_id = c.id)) as halves,
        (select count(*)::int from conversations) as begun`
    if (left?.asks) faults.push(`${left.asks} asks are left`)
    if (left?.halves) faults.push(`${left.halves} conversations have no state`)
    if (left?.begun !== held.length) faults.push(`${left?.begun} conversations begun for ${held.length} held`)
    return faults
  } finally {
    await close()
    await postgres.stop()
  }
}
