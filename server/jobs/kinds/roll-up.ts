import { rollUpLatest, sweepConversations, wantsSweep } from '#server/insights/roll-up.ts'
import type { Job } from '#server/jobs/job.ts'
import { every } from '#server/jobs/schedule.ts'

/** All through the day: what happened in conversations is counted, a little after it happened. */
export const rollUpJob: Job = {
  kind: 'roll-up',
  schedule: every(15_000),
  async run({ sql }, { signal }) {
    const counted = await rollUpLatest(sql, signal)
    const swept = (await wantsSweep(sql)) ? await sweepConversations(sql, signal) : 0
    return `${counted + swept} conversations counted`
  },
}
