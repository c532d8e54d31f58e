import { emptyBins } from '#server/bots/empty-bins.ts'
import type { Job } from '#server/jobs/job.ts'
import { daily } from '#server/jobs/schedule.ts'

/** Each night: bots that have been in the bin for 30 days go for ever. */
export const emptyBinsJob: Job = {
  kind: 'empty-bins',
  schedule: daily(3, 10),
  async run({ db }, { now }) {
    return `${await emptyBins(db, now)} bots deleted`
  },
}
