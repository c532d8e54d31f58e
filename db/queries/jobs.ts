import { asc, sql as raw } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import type { Connection } from '#db/queries/statement.ts'
import { runPrepared } from '#db/queries/statement.ts'
import { jobs } from '#db/schema/jobs.ts'
import type { JsonObject } from '#flow/json.ts'

export type JobKey = { kind: string; key: string }
/** A job that this holder works on: `asked` and `attempt` as they were when it took it. */
export type ClaimedJob = JobKey & { args: JsonObject; asked: number; attempt: number; holder: string }
export type JobRow = typeof jobs.$inferSelect

/** Sees to it that this is done at that time, or earlier where it was due already; in the caller's transaction, if there is one. */
export async function askForJob(
  db: Database,
  { kind, key, args, dueAt }: JobKey & { args: JsonObject; dueAt: Date },
): Promise<void> {
  await db
    .insert(jobs)
    .values({ kind, key, args, dueAt })
    .onConflictDoUpdate({
      target: [jobs.kind, jobs.key],
      set: { args, asked: raw`${jobs.asked} + 1`, dueAt: raw`least(${jobs.dueAt}, excluded.due_at)` },
    })
}

/** Keeps a row for what has a schedule. It never comes due later than its schedule says. */
export async function keepSchedule(db: Database, kind: string, dueAt: Date): Promise<void> {
  await db
    .insert(jobs)
    .values({ kind, dueAt })
    .onConflictDoUpdate({
      target: [jobs.kind, jobs.key],
      set: { dueAt: raw`least(${jobs.dueAt}, excluded.due_at)` },
    })
}

/** Takes the job that has been due for longest, of the kinds that this process knows. Undefined: nothing is due that nobody holds. */
export async function claimJob(
  sql: Connection,
  { kinds, holder, now, leaseMs }: { kinds: string[]; holder: string; now: number; leaseMs: number },
): Promise<ClaimedJob | undefined> {
  const [row] = await runPrepared(
    sql,
    `update jobs j set holder = $2, lease_until = $4, attempts = attempts + 1
    from (select kind, key from jobs where kind = any(string_to_array($1, ',')) and due_at <= $3
      and (lease_until is null or lease_until <= $3) order by due_at limit 1 for update skip locked) d
    where j.kind = d.kind and j.key = d.key
    returning j.kind, j.key, j.args, j.asked, j.attempts`,
    [kinds.join(','), holder, moment(now), moment(now + leaseMs)],
  )
  return (
    row && {
      kind: row.kind as string,
      key: row.key as string,
      args: row.args as JsonObject,
      asked: row.asked as number,
      attempt: row.attempts as number,
      holder,
    }
  )
}

/** Holds on to a job. False: another process has taken it since. */
export async function leaseJob(
  sql: Connection,
  { kind, key, holder }: ClaimedJob,
  until: number,
): Promise<boolean> {
  const rows = await runPrepared(
    sql,
    'update jobs set lease_until = $4 where kind = $1 and key = $2 and holder = $3 returning 1',
    [kind, key, holder, moment(until)],
  )
  return rows.length === 1
}

/**
 * It went well. With a time it comes due again then, without one its row goes; asked for in the meantime, it comes due as it was asked.
 */
export async function finishJob(
  sql: Connection,
  { kind, key, holder, asked }: ClaimedJob,
  {
    now,
    ms,
    outcome,
    next,
  }: { now: number; ms: number; outcome: string | undefined; next: number | undefined },
): Promise<void> {
  await runPrepared(
    sql,
    `with gone as (
      delete from jobs where kind = $1 and key = $2 and holder = $3 and asked = $4 and $8::timestamptz is null)
    update jobs set holder = null, lease_until = null, attempts = 0, problem = null, done_at = $5, done_ms = $6, outcome = $7,
      due_at = case when asked = $4 then $8::timestamptz else due_at end
    where kind = $1 and key = $2 and holder = $3 and (asked <> $4 or $8::timestamptz is not null)`,
    [kind, key, holder, asked, moment(now), ms, outcome ?? null, next === undefined ? null : moment(next)],
  )
}

/** It did not go well: due again then. Without a problem it was only interrupted, which does not count as a try. */
export async function putOffJob(
  sql: Connection,
  { kind, key, holder }: ClaimedJob,
  { dueAt, problem }: { dueAt: number; problem: string | null },
): Promise<void> {
  await runPrepared(
    sql,
    `update jobs set holder = null, lease_until = null, due_at = $4, problem = coalesce($5, problem),
      attempts = attempts - case when $5::text is null then 1 else 0 end
    where kind = $1 and key = $2 and holder = $3`,
    [kind, key, holder, moment(dueAt), problem],
  )
}

/** When the first job comes due, or the first lease runs out, ms since 1970; null: never. */
export async function nextJobDue(sql: Connection, kinds: string[]): Promise<number | null> {
  const [row] = await runPrepared(
    sql,
    `select min(greatest(due_at, lease_until)) as due from jobs where kind = any(string_to_array($1, ','))`,
    [kinds.join(',')],
  )
  return row?.due ? new Date(row.due as string).getTime() : null
}

/** Every job, what comes due first at the top. */
export async function listJobs(db: Database): Promise<JobRow[]> {
  return db.select().from(jobs).orderBy(asc(jobs.dueAt))
}

function moment(ms: number): string {
  return new Date(ms).toISOString()
}
