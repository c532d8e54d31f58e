import type postgres from 'postgres'
import { forgetFigures } from '#db/queries/roll-up.ts'
import { addPastConversations } from '#scripts/bench/past-conversations.ts'
import { rollUpLatest, sweepConversations } from '#server/insights/roll-up.ts'

export type RollUpReport = {
  events: number
  conversations: number
  /** Seconds: to count everything, and to read the same rows and do nothing but count them. */
  seconds: number
  scanSeconds: number
  /** Milliseconds of a roll-up that finds nothing new. */
  idleMs: number
}

/** How long it takes to count so many events from the beginning. Nobody else may count on this database meanwhile. */
export async function measureRollUps(sql: postgres.Sql, events: number): Promise<RollUpReport> {
  const [sample] = await sql`
    select s.seq from conversations c
    join conversation_states s on s.workspace_id = c.workspace_id and s.conversation_id = c.id
    where c.status = 'ended' order by c.started_at desc limit 1`
  if (!sample) throw new Error('There is no finished conversation to multiply.')
  await addPastConversations(sql, Math.ceil(events / sample.seq))
  await sql.begin(forgetFigures)
  const scan = async () => timed(async () => Number((await sql`select count(*) from events`)[0]?.count))
  await scan()
  const scanned = await scan()
  const counted = await timed(() => sweepConversations(sql))
  await rollUpLatest(sql)
  const idle = await timed(() => rollUpLatest(sql))
  return {
    events: scanned.value,
    conversations: counted.value,
    seconds: counted.seconds,
    scanSeconds: scanned.seconds,
    idleMs: idle.seconds * 1000,
  }
}

async function timed<T>(run: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const began = performance.now()
  const value = await run()
  return { value, seconds: (performance.now() - began) / 1000 }
}
