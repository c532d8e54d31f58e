import { applyRetention } from '#server/contacts/retention.ts'
import type { Job } from '#server/jobs/job.ts'
import { daily } from '#server/jobs/schedule.ts'

/** Each night: conversations that are older than their bots keep them. */
export const retentionJob: Job = {
  kind: 'retention',
  schedule: daily(3, 20),
  async run({ sql, bus }, { now, signal }) {
    const { conversations, people } = await applyRetention({ sql, bus }, { now, signal })
    return `${conversations} conversations and ${people} contacts erased`
  },
}
