import { askForJob as insertJob } from '#db/queries/jobs.ts'
import type { JsonObject } from '#flow/json.ts'
import type { Job } from '#server/jobs/job.ts'
import { jobsTopic } from '#server/jobs/topic.ts'
import type { Services } from '#server/services.ts'

/**
 * Has a job done soon, or at that time, by whichever process is a worker. Two requests with the same key are one, unless the first is being worked on
 * already: then it is done once more.
 */
export async function askForJob<Args extends JsonObject>(
  { db, bus }: Pick<Services, 'db' | 'bus'>,
  job: Job<Args>,
  { key = '', args, at = new Date() }: { key?: string; args: Args; at?: Date },
): Promise<void> {
  await insertJob(db, { kind: job.kind, key, args, dueAt: at })
  bus.publish(jobsTopic, { type: 'asked' })
}
