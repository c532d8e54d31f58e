import { sweepConversations } from '#server/insights/roll-up.ts'
import type { Job } from '#server/jobs/job.ts'
import { daily } from '#server/jobs/schedule.ts'

/** Each night: what was missed is counted. */
export const sweepFiguresJob: Job = {
  kind: 'sweep-figures',
  schedule: daily(2, 40),
  async run({ sql }, { signal }) {
    return `${await sweepConversations(sql, signal)} conversations counted late`
  },
}
