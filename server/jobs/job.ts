import type { ClaimedJob } from '#db/queries/jobs.ts'
import type { JsonObject } from '#flow/json.ts'
import type { Schedule } from '#server/jobs/schedule.ts'
import type { Services } from '#server/services.ts'

/** What a job works with. `db` and `sql` have connections of their own: however long a job takes, turns do not wait for it. */
export type JobServices = Pick<Services, 'db' | 'sql' | 'bus'>

export type JobWork<Args extends JsonObject = JsonObject> = Pick<ClaimedJob, 'key' | 'attempt'> & {
  args: Args
  /** Aborted when the process is to end or another process has taken over: stop between two batches. */
  signal: AbortSignal
  now: Date
}

/**
 * A kind of rare work. At any time one process works on a job. It may be begun again after a kill in its middle, so it does its work in
 * steps that may be repeated, in bounded batches, each its own transaction.
 */
export type Job<Args extends JsonObject = JsonObject> = {
  kind: string
  /** When it comes due by itself, without arguments. Otherwise it is done when somebody asks for it. */
  schedule?: Schedule
  /** Throws: it is tried again, later each time. Answers what it did, in a few words for whoever runs the installation. */
  run(services: JobServices, work: JobWork<Args>): Promise<string | undefined>
}
