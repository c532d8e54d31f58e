import type { DatabaseClient } from '#db/client.ts'
import type { ClaimedAsk } from '#db/queries/asks.ts'
import { claimAsks } from '#db/queries/asks.ts'
import { claimTimers, nextDue } from '#db/queries/timers.ts'
import type { Where } from '#server/conversations/advance.ts'
import { logError } from '#server/log.ts'

type Surroundings = {
  sql: DatabaseClient['sql']
  leaseMs: number
  now(): number
  /** Tells a conversation that its time has come. */
  wake(where: Where): Promise<void>
  /** Works on asks that another process left. */
  work(asks: ClaimedAsk[]): void
}

export type Sweeper = {
  /** Something comes due at this time: sleep no longer. */
  wakeAt(at: number): void
  stop(): Promise<void>
}

/** However long nothing is due here: another process may have been the one to know. */
const longestSleepMs = 15_000
const batch = 100

/**
 * Wakes conversations when their time has come and takes over asks whose process went away. Sleeps until the next one is due, instead
 * of asking again and again; any number of processes may sweep at once.
 */
export function startSweeping({ sql, leaseMs, now, wake, work }: Surroundings): Sweeper {
  let timer: NodeJS.Timeout | undefined
  let sleepsUntil = Number.POSITIVE_INFINITY
  let sweeping: Promise<void> | undefined
  let stopped = false

  const sleepUntil = (at: number) => {
    if (stopped || at >= sleepsUntil) return
    clearTimeout(timer)
    sleepsUntil = at
    timer = setTimeout(
      () => {
        sleepsUntil = Number.POSITIVE_INFINITY
        sweeping = (sweeping ?? Promise.resolve()).then(sweep)
      },
      Math.max(0, at - now()),
    )
    timer.unref()
  }

  const sweep = async () => {
    if (stopped) return
    try {
      let full = false
      do {
        const timers = await claimTimers(sql, { now: now(), leaseMs, limit: batch })
        const asks = await claimAsks(sql, { now: now(), leaseMs, limit: batch })
        work(asks)
        await inParallel(timers, 8, async (due) => {
          await wake(due).catch((error) => logError(`Waking the conversation ${due.conversation}`, error))
        })
        full = timers.length === batch || asks.length === batch
      } while (full && !stopped)
      const due = await nextDue(sql)
      sleepUntil(Math.min(due ?? Number.POSITIVE_INFINITY, now() + longestSleepMs))
    } catch (error) {
      logError('Sweeping timers', error)
      sleepUntil(now() + 1000)
    }
  }

  sleepUntil(now())
  return {
    wakeAt: sleepUntil,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await sweeping
    },
  }
}

async function inParallel<T>(items: T[], width: number, run: (item: T) => Promise<void>): Promise<void> {
  const next = items.values()
  await Promise.all(
    Array.from({ length: Math.min(width, items.length) }, async () => {
      for (const item of next) await run(item)
    }),
  )
}
