import type { DatabaseClient } from '#db/client.ts'
import type { Counted } from '#db/queries/roll-up.ts'
import {
  countConversations,
  findUncounted,
  holdRollUp,
  moveSince,
  moveSweep,
  nextConversations,
  readRollUp,
  readUncounted,
} from '#db/queries/roll-up.ts'
import { isoDate, zoned } from '#flow/time.ts'
import { troublePorts } from '#server/insights/trouble-ports.ts'

type Sql = DatabaseClient['sql']

/** Conversations that one transaction counts. */
const batchSize = 1000
/**
 * Events carry the clock of the process that made them, a little before they are committed, and become visible in another order. So each
 * roll-up looks again at the last minutes that the one before it looked at; what was counted is not counted twice (see
 * `countConversations`). What comes later still is found by the sweep.
 */
const overlapMs = 5 * 60_000

/** Counts what happened lately. Answers in how many conversations that was. */
export async function rollUpLatest(sql: Sql, signal?: AbortSignal): Promise<number> {
  const { now, since } = await readRollUp(sql)
  let counted = 0
  while (!signal?.aborted) {
    const found = await findUncounted(sql, since, batchSize)
    const done = found.length > 0 ? await count(sql, found) : 0
    counted += done
    // Nothing of what was found could be counted: it is being deleted, or another process was faster.
    if (done > 0 && found.length === batchSize) continue
    await moveSince(sql, now - overlapMs)
    break
  }
  return counted
}

/**
 * Goes through all conversations, from where it was broken off, and counts what nobody has counted: after figures were forgotten, and for
 * events whose commit took longer than the overlap or whose process had a wrong clock.
 */
export async function sweepConversations(sql: Sql, signal?: AbortSignal): Promise<number> {
  let { sweptTo } = await readRollUp(sql)
  let counted = 0
  while (!signal?.aborted) {
    const next = await nextConversations(sql, sweptTo, batchSize)
    if (next.length > 0) counted += await count(sql, next)
    sweptTo = next.length < batchSize ? null : (next.at(-1) ?? null)
    await moveSweep(sql, sweptTo)
    if (!sweptTo) break
  }
  return counted
}

/** Is a sweep wanted before the night? After figures were forgotten, and the first time ever. */
export async function wantsSweep(sql: Sql): Promise<boolean> {
  return (await readRollUp(sql)).sweptAt === null
}

async function count(sql: Sql, conversations: readonly Counted[]): Promise<number> {
  return sql.begin(async (tx) => {
    await holdRollUp(tx)
    const uncounted = await readUncounted(tx, conversations)
    if (uncounted.length === 0) return 0
    const counting = uncounted.map(({ timeZone, day, ...one }) => ({
      ...one,
      day: day ?? isoDate(zoned(one.startedAt, timeZone ?? 'UTC')),
    }))
    await countConversations(tx, counting, troublePorts)
    return uncounted.length
  })
}
