import type { DatabaseClient } from '#db/client.ts'
import type { ClaimedAsk } from '#db/queries/asks.ts'
import { claimAsks } from '#db/queries/asks.ts'
import type { Post } from '#db/queries/outbox.ts'
import { claimPosts } from '#db/queries/outbox.ts'
import { claimTimers, nextDue } from '#db/queries/timers.ts'
import type { Alarm } from '#server/alarm.ts'
import { createAlarm } from '#server/alarm.ts'
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
  /** Delivers what a turn left to be delivered, and takes it out when that is done. */
  deliver(post: Post): Promise<void>
}

export type Sweeper = {
  /** Something comes due at this time: sleep no longer. */
  wakeAt: Alarm['wakeAt']
  stop(): Promise<void>
}

/** However long nothing is due here: another process may have been the one to know. */
const longestSleepMs = 15_000
const batch = 100

/**
 * Wakes conversations when their time has come and takes over asks whose process went away. Sleeps until the next one is due, instead
 * of asking again and again; any number of processes may sweep at once.
 */
export function startSweeping({ sql, leaseMs, now, wake, work, deliver }: Surroundings): Sweeper {
  let sweeping: Promise<void> = Promise.resolve()
  let stopped = false
  const alarm = createAlarm(now, () => {
    sweeping = sweeping.then(sweep)
  })

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
        const posts = await claimPosts(sql, { now: now(), leaseMs, limit: batch })
        await inParallel(posts, 4, async (post) => {
          await deliver(post).catch((error) => logError(`Delivering for ${post.conversation}`, error))
        })
        full = [timers, asks, posts].some(({ length }) => length === batch)
      } while (full && !stopped)
      const due = await nextDue(sql)
      alarm.wakeAt(Math.min(due ?? Number.POSITIVE_INFINITY, now() + longestSleepMs))
    } catch (error) {
      logError('Sweeping timers', error)
      alarm.wakeAt(now() + 1000)
    }
  }

  alarm.wakeAt(now())
  return {
    wakeAt: alarm.wakeAt,
    async stop() {
      stopped = true
      alarm.stop()
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
