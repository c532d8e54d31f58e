import { afterEach, beforeEach, expect, it } from 'vitest'
import { newId } from '#db/new-id.ts'
import type { JobRow } from '#db/queries/jobs.ts'
import { claimJob, listJobs } from '#db/queries/jobs.ts'
import { askForJob } from '#server/jobs/ask-for-job.ts'
import type { Job, JobWork } from '#server/jobs/job.ts'
import type { Jobs } from '#server/jobs/jobs.ts'
import { startJobs } from '#server/jobs/jobs.ts'
import { every } from '#server/jobs/schedule.ts'
import type { Bus } from '#server/realtime/bus.ts'
import { openBus } from '#server/realtime/bus.ts'
import { testDatabase } from '#test/database.ts'

const database = testDatabase()
const hour = 3_600_000
const started: Jobs[] = []
let bus: Bus
let clock = 0
let runs: JobWork[] = []
let behave: (work: JobWork) => Promise<string | undefined> = async () => 'done'

const asked: Job = {
  kind: 'asked',
  run: (_, work) => {
    runs.push(work)
    return behave(work)
  },
}
const hourly: Job = { kind: 'hourly', schedule: every(hour), run: async () => 'done' }

const start = (leaseMs = 60_000): Jobs => {
  const jobs = startJobs({
    services: { databaseUrl: database.url, bus },
    jobs: [asked, hourly],
    now: () => clock,
    leaseMs,
  })
  started.push(jobs)
  return jobs
}
const request = (args = {}, key = '1') =>
  askForJob({ db: database.db, bus }, asked, { key, args, at: new Date(clock) })
const row = async (kind: string): Promise<JobRow | undefined> =>
  (await listJobs(database.db)).find((job) => job.kind === kind)
const pass = (ms: number) => {
  clock += ms
  for (const jobs of started) jobs.wake()
}
/** Until this many runs have begun. */
const begun = (count: number) => expect.poll(() => runs.length).toBe(count)

beforeEach(async () => {
  runs = []
  behave = async () => 'done'
  clock = Date.now()
  bus = await openBus(database.sql)
})
afterEach(async () => {
  for (const jobs of started.splice(0)) await jobs.stop()
  await bus.close()
})

it('does what was asked, with its arguments, once, and keeps no row of it', async () => {
  start()
  await request({ contact: 'x' })
  await begun(1)
  expect(runs[0]).toMatchObject({ key: '1', args: { contact: 'x' }, attempt: 1 })
  await expect.poll(() => row('asked')).toBeUndefined()
  await request({ contact: 'y' })
  await begun(2)
  expect(runs[1]?.args).toEqual({ contact: 'y' })
})

it('does what has a schedule each time it is due, and tells how it went', async () => {
  start()
  await expect.poll(() => row('hourly')).toMatchObject({ outcome: null })
  const due = (await row('hourly'))?.dueAt.getTime() ?? 0
  expect(due % hour).toBe(0)
  pass(due - clock)
  await expect.poll(() => row('hourly')).toMatchObject({ outcome: 'done', problem: null, attempts: 0 })
  expect((await row('hourly'))?.dueAt.getTime()).toBe(due + hour)
})

it('any number of processes do each job once', async () => {
  for (let n = 0; n < 4; n += 1) start()
  await Promise.all(Array.from({ length: 30 }, (_, n) => request({}, `${n}`)))
  await begun(30)
  expect(new Set(runs.map(({ key }) => key)).size).toBe(30)
})

it('tries again after a failure, later each time, and keeps what went wrong', async () => {
  behave = async () => {
    throw new Error('The disk is full.')
  }
  start()
  await request()
  await expect.poll(() => row('asked')).toMatchObject({ problem: 'The disk is full.', attempts: 1 })
  const dueIn = async () => ((await row('asked'))?.dueAt.getTime() ?? 0) - clock
  const first = await dueIn()
  pass(first)
  await begun(2)
  // Due at once until the failure is written.
  await expect.poll(dueIn).toBe(first * 2)
  behave = async () => 'done'
  pass(first * 2)
  await expect.poll(() => row('asked')).toBeUndefined()
})

it('is done once more when it is asked for while it runs', async () => {
  const gate = Promise.withResolvers<string>()
  behave = () => gate.promise
  start()
  await request({ n: 1 })
  await begun(1)
  await request({ n: 2 })
  gate.resolve('done')
  await begun(2)
  expect(runs[1]?.args).toEqual({ n: 2 })
  await expect.poll(() => row('asked')).toBeUndefined()
})

it('takes over from a process that was killed, when its lease has run out', async () => {
  await request({ contact: 'x' })
  const dead = await claimJob(database.sql, {
    kinds: ['asked'],
    holder: newId(),
    now: clock + 1000,
    leaseMs: hour,
  })
  expect(dead?.attempt).toBe(1)
  start()
  pass(hour / 2)
  await expect.poll(() => row('hourly')).toBeDefined()
  expect(runs).toEqual([])
  pass(hour)
  await expect.poll(() => row('asked')).toBeUndefined()
  expect(runs).toMatchObject([{ args: { contact: 'x' }, attempt: 2 }])
})

it('a job whose lease was lost is told to stop, and what it did is not written down', async () => {
  const aborted = Promise.withResolvers<void>()
  behave = ({ signal }) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        aborted.resolve()
        resolve('too late')
      })
    })
  start(60)
  await request()
  await begun(1)
  await database.sql`update jobs set holder = ${newId()}, lease_until = ${new Date(clock + 9 * hour).toISOString()} where kind = 'asked'`
  await aborted.promise
  await started.pop()?.stop()
  expect(await row('asked')).toMatchObject({ outcome: null, attempts: 1 })
})

it('stops a running job at the end of the process and leaves it to the next one, uncounted', async () => {
  behave = ({ signal }) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(undefined))
    })
  start()
  await request()
  await begun(1)
  await started.pop()?.stop()
  expect(await row('asked')).toMatchObject({ holder: null, attempts: 0, problem: null })
  behave = async () => 'done'
  start()
  await expect.poll(() => row('asked')).toBeUndefined()
})
