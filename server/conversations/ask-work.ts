import { setTimeout as delay } from 'node:timers/promises'
import type { DatabaseClient } from '#db/client.ts'
import { isDatabaseTrouble } from '#db/database-trouble.ts'
import type { ClaimedAsk } from '#db/queries/asks.ts'
import { leaseAsks } from '#db/queries/asks.ts'
import type { Result } from '#flow/run/effect.ts'
import type { Asked } from '#server/effects/asked.ts'
import type { Runners } from '#server/effects/runners.ts'
import { logError } from '#server/log.ts'
import { Problem } from '#server/problem.ts'

type Surroundings = {
  sql: DatabaseClient['sql']
  runners: Runners
  leaseMs: number
  now(): number
  /** Brings an answer back to its conversation. */
  deliver(ask: ClaimedAsk, result: Result): Promise<void>
}

/** The asks that this process works on. */
export type AskWork = {
  begin(asks: ClaimedAsk[]): void
  /** Is this process at it already? (its lease may have run out while the database was away) */
  has(ask: ClaimedAsk): boolean
  /** Waits for what is under way, at most `graceMs`; what is not done then is left to the next process. */
  stop(graceMs: number): Promise<void>
}

/** Runs asks, holds their leases while they run, and delivers their answers. */
export function createAskWork({ sql, runners, leaseMs, now, deliver }: Surroundings): AskWork {
  const running = new Map<string, { ask: ClaimedAsk; done: Promise<void> }>()
  const closing = new AbortController()

  const holding = setInterval(() => {
    const asks = [...running.values()].map(({ ask }) => ask)
    leaseAsks(sql, asks, now() + leaseMs).catch((error) => logError('Holding on to asks', error))
  }, leaseMs / 3)
  holding.unref()

  const work = async (ask: ClaimedAsk) => {
    const result = ask.result ?? (await run(ask))
    if (!result) return
    // The answer exists only here now: while the database is away, keep it.
    await persist(async () => {
      try {
        await deliver(ask, result)
      } catch (error) {
        if (!(error instanceof Problem && error.code === 'notFound')) throw error
      }
    })
  }

  /** Tries again, for about a minute and a half, what failed for reasons that are likely to pass. */
  const persist = async <T>(act: () => Promise<T>, passes = (_: unknown) => true): Promise<T> => {
    for (let tries = 0; ; tries++) {
      try {
        return await act()
      } catch (error) {
        if (closing.signal.aborted || tries >= 20 || !passes(error)) throw error
        await delay(Math.min(100 * 2 ** tries, 5000), undefined, { signal: closing.signal })
      }
    }
  }

  const run = async (ask: ClaimedAsk): Promise<Result | null> => {
    const { workspace, conversation, n, request, attempt } = ask
    const id = `${conversation}:${n}`
    const asked = { request, workspace, conversation, n, id, attempt, signal: closing.signal }
    try {
      const runner = runners[request.type] as (asked: Asked) => Promise<Result | null>
      // A database that is away or full is our trouble and not the flow's: its error exit is for the author's mistakes.
      const result = await persist(() => runner(asked), isDatabaseTrouble)
      // Broken off by us, it says nothing about the outside.
      return closing.signal.aborted ? null : result
    } catch (error) {
      if (closing.signal.aborted) return null
      logError(`The ask ${id} (${request.type})`, error)
      return { outcome: 'error', message: 'It could not be carried out' }
    }
  }

  return {
    begin(asks) {
      for (const ask of asks) {
        const key = keyOf(ask)
        if (running.has(key) || closing.signal.aborted) continue
        const done = work(ask)
          .catch((error) => logError(`The answer to ${key}`, error))
          .finally(() => running.delete(key))
        running.set(key, { ask, done })
      }
    },
    has: (ask) => running.has(keyOf(ask)),
    async stop(graceMs) {
      const all = Promise.all([...running.values()].map(({ done }) => done))
      await Promise.race([all, delay(graceMs, undefined, { ref: false })])
      const left = [...running.values()]
      closing.abort()
      clearInterval(holding)
      await Promise.all(left.map(({ done }) => done))
      await leaseAsks(
        sql,
        left.map(({ ask }) => ask),
        now(),
      )
    },
  }
}

function keyOf({ conversation, n }: ClaimedAsk): string {
  return `${conversation}:${n}`
}
