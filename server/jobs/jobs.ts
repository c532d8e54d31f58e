import { randomUUID } from 'node:crypto'
import { openDatabase } from '#db/client.ts'
import type { ClaimedJob } from '#db/queries/jobs.ts'
import { claimJob, finishJob, keepSchedule, leaseJob, nextJobDue, putOffJob } from '#db/queries/jobs.ts'
import { createAlarm } from '#server/alarm.ts'
import type { Job, JobServices } from '#server/jobs/job.ts'
import { registry } from '#server/jobs/registry.ts'
import { nextTime } from '#server/jobs/schedule.ts'
import { jobsTopic } from '#server/jobs/topic.ts'
import { logError } from '#server/log.ts'
import type { Services } from '#server/services.ts'

export type Jobs = {
  /** Something may be due: look now. */
  wake(): void
  /** Tells the jobs that run to stop, waits a little for them, and leaves the rest for the next process. */
  stop(): Promise<void>
}

type Options = {
  services: Pick<Services, 'databaseUrl' | 'bus'>
  /** For tests: other jobs, another clock, shorter leases. */
  jobs?: readonly Job[]
  now?: () => number
  leaseMs?: number
}

/** Jobs that this process works on at once: they share the machine with conversations. */
const width = 2
/** However long nothing is due here: another process may have been asked. */
const longestSleepMs = 30_000
const graceMs = 5000
const firstPauseMs = 30_000
const longestPauseMs = 6 * 3_600_000

/**
 * Does the rare work of a worker: what its schedule or somebody's request makes due, each job by one process at a time, again with
 * longer and longer pauses when it fails. A process that dies leaves its jobs to the others when its leases run out.
 */
export function startJobs({ services, jobs = registry, now = Date.now, leaseMs = 60_000 }: Options): Jobs {
  const pool = openDatabase(services.databaseUrl, { connections: width + 1, idleSeconds: 20 })
  const given: JobServices = { db: pool.db, sql: pool.sql, bus: services.bus }
  const byKind = new Map(jobs.map((job) => [job.kind, job]))
  const kinds = [...byKind.keys()]
  const holder = randomUUID()
  const stopping = new AbortController()
  const running = new Set<Promise<void>>()
  let scheduled = false
  let sweeping: Promise<void> = Promise.resolve()

  const sweep = async () => {
    try {
      if (!scheduled) await keepSchedules()
      while (!stopping.signal.aborted && running.size < width) {
        const claimed = await claimJob(pool.sql, { kinds, holder, now: now(), leaseMs })
        if (!claimed) break
        begin(claimed)
      }
      if (stopping.signal.aborted || running.size === width) return
      const due = await nextJobDue(pool.sql, kinds)
      alarm.wakeAt(Math.min(due ?? Number.POSITIVE_INFINITY, now() + longestSleepMs))
    } catch (error) {
      logError('Looking for jobs', error)
      alarm.wakeAt(now() + 5000)
    }
  }

  const keepSchedules = async () => {
    for (const { kind, schedule } of jobs) {
      if (schedule) await keepSchedule(pool.db, kind, new Date(nextTime(schedule, now())))
    }
    scheduled = true
  }

  const begin = (claimed: ClaimedJob) => {
    const work = runClaimed(claimed)
      .catch((error) => logError(`The job ${claimed.kind} could not be written down`, error))
      .finally(() => {
        running.delete(work)
        wake()
      })
    running.add(work)
  }

  const runClaimed = async (claimed: ClaimedJob) => {
    const job = byKind.get(claimed.kind)
    if (!job) return
    const lost = new AbortController()
    const signal = AbortSignal.any([stopping.signal, lost.signal])
    const held = setInterval(() => {
      leaseJob(pool.sql, claimed, now() + leaseMs).then(
        (mine) => mine || lost.abort(),
        (error) => logError(`Holding the job ${claimed.kind}`, error),
      )
    }, leaseMs / 3)
    const begun = performance.now()
    try {
      const { key, args, attempt } = claimed
      const outcome = await job.run(given, { key, args, attempt, signal, now: new Date(now()) })
      if (signal.aborted) return await putOffJob(pool.sql, claimed, { dueAt: now(), problem: null })
      const ms = Math.round(performance.now() - begun)
      const next = job.schedule && claimed.key === '' ? nextTime(job.schedule, now()) : undefined
      await finishJob(pool.sql, claimed, { now: now(), ms, outcome, next })
    } catch (error) {
      if (signal.aborted) return await putOffJob(pool.sql, claimed, { dueAt: now(), problem: null })
      logError(`The job ${claimed.kind} failed (try ${claimed.attempt})`, error)
      const problem = error instanceof Error ? error.message.slice(0, 500) : String(error)
      await putOffJob(pool.sql, claimed, { dueAt: now() + pauseAfter(claimed.attempt), problem })
    } finally {
      clearInterval(held)
    }
  }

  const alarm = createAlarm(now, () => {
    sweeping = sweeping.then(sweep)
  })
  const wake = () => alarm.wakeAt(0)
  const unsubscribe = services.bus.subscribe(jobsTopic, wake)
  wake()

  return {
    wake,
    async stop() {
      stopping.abort()
      alarm.stop()
      unsubscribe()
      await sweeping
      await Promise.race([Promise.all(running), graceOver()])
      await pool.close()
    },
  }
}

/** After a failed try: longer each time. */
function pauseAfter(attempt: number): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(attempt - 1, 20))
}

function graceOver(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, graceMs).unref()
  })
}
