import { Agent } from 'undici'
import type { Keyring } from '#server/access/keyring.ts'
import { advance } from '#server/conversations/advance.ts'
import { createAskWork } from '#server/conversations/ask-work.ts'
import { createAtOnce } from '#server/conversations/at-once.ts'
import { createCommitter } from '#server/conversations/committer.ts'
import type { Engine } from '#server/conversations/engine.ts'
import { forgetGone } from '#server/conversations/gone.ts'
import { createGrowth } from '#server/conversations/growth.ts'
import { createHotConversations } from '#server/conversations/hot-conversations.ts'
import { createPrograms } from '#server/conversations/programs.ts'
import { startSweeping } from '#server/conversations/sweep.ts'
import { createTurnQueue } from '#server/conversations/turn-queue.ts'
import { createGuardedAgent } from '#server/effects/guarded-agent.ts'
import type { Runners } from '#server/effects/runners.ts'
import { createRunners } from '#server/effects/runners.ts'
import { remind } from '#server/inbox/remind.ts'
import type { Mailer } from '#server/mailer.ts'
import type { Bus } from '#server/realtime/bus.ts'
import type { Services } from '#server/services.ts'

export type Started = {
  engine: Engine
  /** Lets turns and asks that are under way finish, then leaves. */
  stop(): Promise<void>
}

type Options = {
  services: Pick<Services, 'db' | 'sql' | 'turns' | 'aside' | 'environment'>
  keys: Keyring
  bus: Bus
  mailer: Mailer | undefined
  /** For tests: other answers of the outside, another clock, shorter leases, less patience at the end. */
  runners?: Partial<Runners>
  now?: () => number
  leaseMs?: number
  graceMs?: number
  /** Does this process wake conversations? */
  sweeps?: boolean
}

/** Starts what moves conversations: turns, asks, and (in a worker) timers and what other processes left. */
export function startEngine({
  services: { db, sql, turns, aside, environment },
  keys,
  bus,
  mailer,
  runners: replaced = {},
  now = Date.now,
  leaseMs = 15_000,
  graceMs = 5000,
  sweeps = environment.roles.has('worker'),
}: Options): Started {
  const dispatcher = environment.allowPrivateHosts ? new Agent() : createGuardedAgent()
  const runners = {
    ...createRunners({ db, sql, keys, dispatcher, mailer, baseUrl: environment.baseUrl }),
    ...replaced,
  }
  const asks = createAskWork({
    sql,
    runners,
    leaseMs,
    now,
    deliver: async (ask, result) => void (await advance(engine, ask, { type: 'result', n: ask.n, result })),
  })
  const engine: Engine = {
    sql,
    programs: createPrograms(sql),
    commit: createCommitter({ turns, aside }),
    hot: createHotConversations(),
    grew: createGrowth(sql),
    atOnce: createAtOnce({ runners, aside, mails: mailer !== undefined || replaced.mail !== undefined }),
    queue: createTurnQueue(),
    bus,
    leaseMs,
    now,
    work: asks.begin,
    wakeAt: (at) => sweeper?.wakeAt(at),
  }
  const unsubscribe = forgetGone(bus, engine.hot)
  const sweeper = sweeps
    ? startSweeping({
        sql,
        leaseMs,
        now,
        work: (claimed) => asks.begin(claimed.filter((ask) => !asks.has(ask))),
        wake: async (where) => void (await advance(engine, where, { type: 'timer' })),
        deliver: (post) => remind({ engine, db, mailer, baseUrl: environment.baseUrl }, post),
      })
    : undefined
  return {
    engine,
    async stop() {
      await sweeper?.stop()
      await asks.stop(graceMs)
      await dispatcher.destroy()
      unsubscribe()
      engine.hot.stop()
    },
  }
}
